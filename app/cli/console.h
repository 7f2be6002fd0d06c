// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <iosfwd>
#include <string>

#include "core/base/fields.h"
#include "core/base/run_control.h"
#include "core/report/table.h"

namespace voxbit::cli {

/// Where a command writes: results on `out`, everything else on `err`.
struct Console {
    std::ostream& out;
    std::ostream& err;
    bool isJson = false;         ///< --json: one JSON document on `out` and nothing else
    bool showsProgress = false;  ///< `err` is a terminal
    std::stop_token stop;
    std::chrono::seconds logInterval{60};  ///< where `err` is no terminal, long jobs write a line this often

    /// The RunControl for long jobs: a progress bar on a terminal, a line now and then otherwise.
    RunControl control() const;
    /// Prints one JSON document.
    void printJson(const Json& document) const;
    /// Prints a table: for people, or as JSON.
    void printTable(const Table& table) const;
    /// A remark for people, on `err`.
    void note(const std::string& text) const;
};

/// One line on a terminal: stage, bar, count, rate, remaining time.
/// "calibrating [=====>    ] 12/38 layers  3.1/s  0:08 left".
std::string progressLine(const Progress& progress, std::chrono::duration<double> elapsed, std::size_t columns);

/// "1:05", "2:03:10".
std::string clockText(double seconds);
/// "3.42 MiB".
std::string mebibytesText(double bytes);

}  // namespace voxbit::cli
