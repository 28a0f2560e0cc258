/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the templates of the window's parts lie among the resources. */

#pragma once

#define KITH_RESOURCES "/org/kithfamilies/Kith/"
#define KITH_UI KITH_RESOURCES "ui/"
