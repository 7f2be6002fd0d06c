// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sched.h>

#include <QObject>
#include <QTimer>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <thread>
#include <utility>
#include <vector>

#include "core/base/processor_time.h"

/// How long an event loop was blocked, beside what the machine itself makes everybody wait.
namespace voxbit::test {

inline double msSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// A thread on each processor that only sleeps, and the longest that this took: what the machine makes everybody wait
/// who is on that processor. One thread for all would be moved to where it need not wait.
class IdleTimer {
  public:
    IdleTimer() {
        for (unsigned processor = 0; processor < std::max(1U, std::thread::hardware_concurrency()); ++processor)
            m_threads.emplace_back([this, processor](const std::stop_token& stop) {
                runOn(processor);
                for (auto last = std::chrono::steady_clock::now(); !stop.stop_requested();
                     last = std::chrono::steady_clock::now()) {
                    std::this_thread::sleep_for(std::chrono::milliseconds(1));
                    raiseTo(m_worstMs, msSince(last));
                }
            });
    }
    /// The worst since the last call.
    double takeWorstMs() { return m_worstMs.exchange(0); }

  private:
    static void runOn(unsigned processor) {
        cpu_set_t processors;
        CPU_ZERO(&processors);
        CPU_SET(processor, &processors);
        sched_setaffinity(0, sizeof(processors), &processors);
    }
    static void raiseTo(std::atomic<double>& worst, double ms) {
        double known = worst.load();
        while (ms > known && !worst.compare_exchange_weak(known, ms)) {
        }
    }

    std::atomic<double> m_worstMs = 0;
    std::vector<std::jthread> m_threads;
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
    /// @param isCounted asked after each gap; without it every gap counts
    explicit Heartbeat(std::function<bool(const Gap&)> isCounted = {}) : m_isCounted(std::move(isCounted)) {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const Gap gap{msSince(m_last), processorMs() - m_lastComputedMs};
            if ((!m_isCounted || m_isCounted(gap)) && gap.ms > m_worst.ms) m_worst = gap;
            m_last = std::chrono::steady_clock::now();
            m_lastComputedMs = processorMs();
        });
        m_timer.start(1);
    }
    /// The worst since the last call.
    Gap takeWorst() { return std::exchange(m_worst, {}); }

  private:
    std::function<bool(const Gap&)> m_isCounted;
    QTimer m_timer;
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
    double m_lastComputedMs = processorMs();
    Gap m_worst;
};

}  // namespace voxbit::test
