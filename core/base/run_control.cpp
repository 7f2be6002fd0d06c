// SPDX-License-Identifier: Apache-2.0
#include "core/base/run_control.h"

#include <utility>

#include "core/base/error.h"

namespace voxbit {
namespace {
constexpr std::chrono::milliseconds kReportInterval{100};
}

void RunControl::checkStop() const {
    if (stop.stop_requested()) throw Cancelled();
}

ProgressMeter::ProgressMeter(const RunControl& control, std::string stage, std::int64_t total, std::string unit)
    : m_control(control), m_progress{std::move(stage), 0, total, std::move(unit), {}} {
    m_control.checkStop();
    if (m_control.onProgress) m_control.onProgress(m_progress);
    m_lastReport = std::chrono::steady_clock::now();
}

void ProgressMeter::advance(std::int64_t n, const std::string& detail) {
    m_progress.done += n;
    m_control.checkStop();
    if (!m_control.onProgress) return;
    const auto now = std::chrono::steady_clock::now();
    const bool isLast = m_progress.total > 0 && m_progress.done >= m_progress.total;
    if (!isLast && now - m_lastReport < kReportInterval) return;
    m_lastReport = now;
    m_progress.detail = detail;
    m_control.onProgress(m_progress);
}

}  // namespace voxbit
