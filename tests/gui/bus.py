# SPDX-License-Identifier: GPL-3.0-or-later
"""The accessibility bus, spoken to directly: what a screen reader asks, many questions at a time.

A window with a thousand things in it answers four questions about each of them; asked one after
the other, as libatspi does, that takes seconds.  Here all questions of one kind go out together and
the answers are gathered as they come.  Nothing is remembered from one look to the next.
"""
import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

ACCESSIBLE = "org.a11y.atspi.Accessible"
ACTION = "org.a11y.atspi.Action"
COMPONENT = "org.a11y.atspi.Component"
TEXT = "org.a11y.atspi.Text"
EDITABLE_TEXT = "org.a11y.atspi.EditableText"
PROPERTIES = "org.freedesktop.DBus.Properties"
DBUS = "org.freedesktop.DBus"
ROOT = "/org/a11y/atspi/accessible/root"

WINDOW = 1          # places inside the toplevel window, AtspiCoordType
TIMEOUT_MS = 25000  # a busy program answers late, a hung one never

# AtspiStateType, in its order.
STATES = """invalid active armed busy checked collapsed defunct editable enabled expandable expanded
focusable focused has-tooltip horizontal iconified modal multi-line multiselectable opaque pressed
resizable selectable selected sensitive showing single-line stale transient vertical visible
manages-descendants indeterminate required truncated animated invalid-entry supports-autocompletion
selectable-text is-default visited checkable has-popup read-only""".split()


def int_argument(*values):
    return GLib.Variant("(%s)" % ("i" * len(values)), values)


class Bus:
    """A connection of our own to the accessibility bus of this session."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address, = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress",
                                     None, None, 0, TIMEOUT_MS, None).unpack()
        flags = (Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
                 | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
        self.context = GLib.MainContext.new()
        self.connection = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)

    def ask_all(self, questions):
        """The answers to (name, path, interface, method, arguments), in the same order.

        None stands where there is no answer: an object may vanish between two questions.
        """
        answers = [None] * len(questions)
        open_questions = len(questions)

        def answered(connection, result, index):
            nonlocal open_questions
            open_questions -= 1
            try:
                answers[index] = connection.call_finish(result).unpack()
            except GLib.Error:
                pass

        self.context.push_thread_default()
        try:
            for index, (name, path, interface, method, arguments) in enumerate(questions):
                self.connection.call(name, path, interface, method, arguments, None,
                                     Gio.DBusCallFlags.NO_AUTO_START, TIMEOUT_MS, None,
                                     answered, index)
            while open_questions:
                self.context.iteration(True)
        finally:
            self.context.pop_thread_default()
        return answers

    def ask(self, name, path, interface, method, arguments=None):
        return self.ask_all([(name, path, interface, method, arguments)])[0]

    def program(self, pid):
        """The root of the tree of a program; None while it has not shown up."""
        desktop = self.ask("org.a11y.atspi.Registry", ROOT, ACCESSIBLE, "GetChildren")
        for name, path in desktop[0] if desktop else []:
            found = self.ask(DBUS, "/org/freedesktop/DBus", DBUS, "GetConnectionUnixProcessID",
                             GLib.Variant("(s)", (name,)))
            if found == (pid,):
                return Node(self, name, path)
        return None


class Node:
    """Something a screen reader can be told of.  Two are equal when they are the same thing."""

    __slots__ = ("bus", "owner", "path", "role")

    def __init__(self, bus, owner, path):
        self.bus, self.owner, self.path, self.role = bus, owner, path, None

    def __eq__(self, other):
        return isinstance(other, Node) and (self.owner, self.path) == (other.owner, other.path)

    def __hash__(self):
        return hash((self.owner, self.path))

    def question(self, interface, method, arguments=None):
        return self.owner, self.path, interface, method, arguments

    def ask(self, interface, method, arguments=None):
        return self.bus.ask(*self.question(interface, method, arguments))

    def property(self, interface, name):
        answer = self.ask(PROPERTIES, "Get", GLib.Variant("(ss)", (interface, name)))
        return answer[0] if answer else None

    def parent(self):
        owner, path = self.property(ACCESSIBLE, "Parent") or ("", "")
        return Node(self.bus, owner, path) if owner == self.owner else None

    def action(self, index):
        """Whether the program has done it."""
        return self.ask(ACTION, "DoAction", int_argument(index)) == (True,)

    def set_text(self, value):
        """Whether the program has taken it."""
        return self.ask(EDITABLE_TEXT, "SetTextContents", GLib.Variant("(s)", (value,))) == (True,)


def ask_each(nodes, interface, method, arguments=None):
    """One answer a node."""
    if not nodes:
        return []
    return nodes[0].bus.ask_all([node.question(interface, method, arguments) for node in nodes])


def property_of_each(nodes, interface, name):
    answers = ask_each(nodes, PROPERTIES, "Get", GLib.Variant("(ss)", (interface, name)))
    return [answer[0] if answer else None for answer in answers]


def children_of_each(nodes):
    return [[Node(node.bus, owner, path) for owner, path in (answer[0] if answer else [])]
            for node, answer in zip(nodes, ask_each(nodes, ACCESSIBLE, "GetChildren"))]


def roles_of_each(nodes):
    """Nothing changes its role: what is known is not asked again."""
    unknown = [node for node in nodes if node.role is None]
    for node, answer in zip(unknown, ask_each(unknown, ACCESSIBLE, "GetRole")):
        # The names of the standard; GTK 4.8 has other ones of its own.
        node.role = Atspi.role_get_name(Atspi.Role(answer[0])) if answer else ""
    return [node.role for node in nodes]


def states_of_each(nodes):
    found = []
    for answer in ask_each(nodes, ACCESSIBLE, "GetState"):
        low, high = (list(answer[0]) + [0, 0])[:2] if answer else (0, 0)
        bits = low | high << 32
        found.append({name for bit, name in enumerate(STATES) if bits >> bit & 1})
    return found


def extents_of_each(nodes):
    """x, y, width, height inside the toplevel window; None where something has no place."""
    answers = ask_each(nodes, COMPONENT, "GetExtents", GLib.Variant("(u)", (WINDOW,)))
    return [answer[0] if answer else None for answer in answers]


def walk(node):
    """Every node under this one, this one first, parents before children."""
    under = {}
    level = [node]
    while level:
        found = children_of_each(level)
        under.update(zip(level, found))
        level = [child for some in found for child in some]
    waiting = [node]
    while waiting:
        here = waiting.pop()
        yield here
        waiting.extend(reversed(under[here]))
