// SPDX-License-Identifier: Apache-2.0
#pragma once

// QCustomPlot uses Qt's keywords, which this project switches off (LibTorch has a `slots` of its own): they are defined
// around the include only. Nothing else may include <qcustomplot.h>, and only .cpp files and headers that are private
// to widgets/ (figure_items.h and what includes it) see this one: it costs seconds per file.
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define foreach Q_FOREACH
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#include <qcustomplot.h>  // IWYU pragma: export
#pragma GCC diagnostic pop
#undef signals
#undef slots
#undef foreach
