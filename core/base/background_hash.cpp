// SPDX-License-Identifier: Apache-2.0
#include "core/base/background_hash.h"

#include <future>
#include <thread>
#include <utility>

namespace voxbit {
namespace {

/// How long a stop request may go unseen.
constexpr std::chrono::milliseconds kPoll{20};

}  // namespace

struct BackgroundHash::State {
    explicit State(std::function<std::string(const RunControl&)> compute) {
        std::packaged_task<std::string(const RunControl&)> task(std::move(compute));
        result = task.get_future().share();
        thread = std::jthread([task = std::move(task)](std::stop_token stop) mutable {
            task(RunControl{nullptr, std::move(stop)});
        });
    }

    std::shared_future<std::string> result;
    std::jthread thread;  ///< last: its destructor stops and joins before the rest goes
};

BackgroundHash::BackgroundHash(std::string known) : m_known(std::move(known)) {}

BackgroundHash::BackgroundHash(std::function<std::string(const RunControl&)> compute)
    : m_state(std::make_shared<const State>(std::move(compute))) {}

std::string BackgroundHash::get(const RunControl& control) const {
    if (!m_state) return m_known;
    std::shared_future<std::string> result = m_state->result;
    if (result.wait_for(std::chrono::seconds(0)) != std::future_status::ready && control.onProgress)
        control.onProgress({"hashing the model", 0, 0, "bytes", {}});
    while (result.wait_for(kPoll) != std::future_status::ready) control.checkStop();
    return result.get();
}

}  // namespace voxbit
