// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>
#include <utility>

#include "tests/support/processor_time.h"

/// How long an event loop was blocked, beside what the machine itself makes everybody wait.
namespace voxbit::test {

inline double msSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// A thread that only sleeps, and the longest that this took.
class IdleTimer {
  public:
    IdleTimer()
        : m_thread([this](const std::stop_token& stop) {
              for (auto last = std::chrono::steady_clock::now(); !stop.stop_requested();
                   last = std::chrono::steady_clock::now()) {
                  std::this_thread::sleep_for(std::chrono::milliseconds(1));
                  m_worstMs = std::max(m_worstMs.load(), msSince(last));
              }
          }) {}
    /// The worst since the last call.
    double takeWorstMs() { return m_worstMs.exchange(0); }

  private:
    std::atomic<double> m_worstMs = 0;
    std::jthread m_thread;
};

/// A time between two turns of an event loop, and how much of it the thread computed. The rest it was blocked, or ready
/// to go on while others had the processors.
struct Gap {
    double ms = 0;
    double computedMs = 0;
};

/// The longest gap in the event loop of the thread that made it.
class Heartbeat : public QObject {
  public:
    Heartbeat() {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const Gap gap{msSince(m_last), processorMs() - m_lastComputedMs};
            if (gap.ms > m_worst.ms) m_worst = gap;
            m_last = std::chrono::steady_clock::now();
            m_lastComputedMs = processorMs();
        });
        m_timer.start(1);
    }
    /// The worst since the last call.
    Gap takeWorst() { return std::exchange(m_worst, {}); }

  private:
    QTimer m_timer;
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
    double m_lastComputedMs = processorMs();
    Gap m_worst;
};

}  // namespace voxbit::test
