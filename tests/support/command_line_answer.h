// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "app/cli/command_line.h"

namespace voxbit::test {

/// What the command line tool gave back.
struct Answer {
    int status = 0;
    std::string out;
    std::string err;
};

/// Runs the tool inside the test. @param words without the program's name
inline Answer askCommandLine(std::vector<std::string> words, const FigureWriter& writePng = {}) {
    words.insert(words.begin(), "voxbit-cli");
    std::vector<const char*> argv;
    for (const auto& word : words) argv.push_back(word.c_str());
    std::ostringstream out;
    std::ostringstream err;
    const int status = cli::runCommandLine(static_cast<int>(argv.size()), argv.data(), out, err, {}, writePng);
    return {status, out.str(), err.str()};
}

}  // namespace voxbit::test
