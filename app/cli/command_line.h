// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>
#include <stop_token>

#include "core/report/figure_writer.h"

namespace voxbit::cli {

/// The whole command line tool. Results go to `out`, messages to `err`.
/// @param writePng draws PNG files; nothing: this program cannot, and --png is an error that says so
/// @return 0 done, 1 failed or cancelled, 2 usage
int runCommandLine(int argc, const char* const* argv, std::ostream& out, std::ostream& err, std::stop_token stop = {},
                   FigureWriter writePng = {});

}  // namespace voxbit::cli
