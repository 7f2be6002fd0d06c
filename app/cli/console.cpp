// SPDX-License-Identifier: Apache-2.0
#include "app/cli/console.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>
#include <ostream>

#include "core/base/utf8.h"
#include "core/package/size_model.h"
#include "core/report/number_text.h"

namespace voxbit::cli {
namespace {

constexpr std::size_t kBarColumns = 24;

std::size_t terminalColumns() {
    winsize size{};
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20 ? size.ws_col : 80;
}

/// Draws over one line of the terminal; a new stage begins a new line.
class ProgressBar {
  public:
    explicit ProgressBar(std::ostream& err) : m_err(err) {}
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;
    ~ProgressBar() {
        if (m_isOpen) m_err << "\n" << std::flush;
    }

    void draw(const Progress& progress) {
        const auto now = std::chrono::steady_clock::now();
        if (progress.stage != m_stage) {
            if (m_isOpen) m_err << "\n";
            m_stage = progress.stage;
            m_start = now;
        }
        m_err << "\r\033[K" << progressLine(progress, now - m_start, terminalColumns() - 1) << std::flush;
        m_isOpen = true;
    }

  private:
    std::ostream& m_err;
    std::string m_stage;
    std::chrono::steady_clock::time_point m_start;
    bool m_isOpen = false;
};

/// Writes a line now and then, for the log file of a long job.
class ProgressLog {
  public:
    ProgressLog(std::ostream& err, std::chrono::seconds interval) : m_err(err), m_interval(interval) {}

    void write(const Progress& progress) {
        const auto now = std::chrono::steady_clock::now();
        if (progress.stage != m_stage) {
            m_stage = progress.stage;
            m_start = now;
        }
        if (now - m_written < m_interval) return;
        m_written = now;
        m_err << progressLine(progress, now - m_start, kLogColumns) << std::endl;
    }

  private:
    static constexpr std::size_t kLogColumns = 160;

    std::ostream& m_err;
    std::chrono::seconds m_interval;
    std::string m_stage;
    std::chrono::steady_clock::time_point m_start;
    std::chrono::steady_clock::time_point m_written = std::chrono::steady_clock::now();
};

}  // namespace

RunControl Console::control() const {
    RunControl control;
    control.stop = stop;
    if (showsProgress) {
        control.onProgress = [bar = std::make_shared<ProgressBar>(err)](const Progress& progress) {
            bar->draw(progress);
        };
    } else {
        control.onProgress = [log = std::make_shared<ProgressLog>(err, logInterval)](const Progress& progress) {
            log->write(progress);
        };
    }
    return control;
}

void Console::printJson(const Json& document) const {
    out << document.dump(2, ' ', false, Json::error_handler_t::replace) << "\n";
}

void Console::printTable(const Table& table) const {
    if (isJson) {
        printJson(tableJson(table));
    } else {
        out << tableText(table);
    }
}

void Console::note(const std::string& text) const {
    err << text << "\n";
}

std::string clockText(double seconds) {
    const auto whole = static_cast<long long>(std::llround(std::max(0.0, seconds)));
    char text[64];
    if (whole >= 3600) {
        std::snprintf(text, sizeof text, "%lld:%02lld:%02lld", whole / 3600, whole / 60 % 60, whole % 60);
    } else {
        std::snprintf(text, sizeof text, "%lld:%02lld", whole / 60, whole % 60);
    }
    return text;
}

std::string mebibytesText(double bytes) {
    return fixedText(bytes / kBytesPerMiB, 2) + " MiB";
}

std::string progressLine(const Progress& progress, std::chrono::duration<double> elapsed, std::size_t columns) {
    std::string line = progress.stage;
    const double done = static_cast<double>(progress.done);
    if (progress.total > 0) {
        const double share = std::clamp(done / static_cast<double>(progress.total), 0.0, 1.0);
        const auto filled = static_cast<std::size_t>(share * kBarColumns);
        line += " [" + std::string(filled, '=') + std::string(kBarColumns - filled, ' ') + "] " +
                std::to_string(progress.done) + "/" + std::to_string(progress.total) + " " + progress.unit;
    } else {
        line += " " + std::to_string(progress.done) + " " + progress.unit;
    }
    if (progress.done > 0 && elapsed.count() > 0.2) {
        const double rate = done / elapsed.count();
        line += "  " + fixedText(rate, rate < 10 ? 1 : 0) + "/s";
        if (progress.total > progress.done) {
            line += "  " + clockText(static_cast<double>(progress.total - progress.done) / rate) + " left";
        }
    }
    if (!progress.detail.empty()) line += "  " + onOneLine(progress.detail);
    return line.size() > columns ? line.substr(0, columns) : line;
}

}  // namespace voxbit::cli
