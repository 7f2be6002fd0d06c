// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>
#include <stop_token>

namespace voxbit::cli {

/// The whole command line tool. Results go to `out`, messages to `err`.
/// @return 0 done, 1 failed or cancelled, 2 usage
int runCommandLine(int argc, const char* const* argv, std::ostream& out, std::ostream& err, std::stop_token stop = {});

}  // namespace voxbit::cli
