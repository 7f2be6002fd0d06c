// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>
#include <optional>
#include <stop_token>
#include <string>

namespace voxbit {

/// A process that was forked early and answers each question in a child that it forks for it. A program with much
/// memory and threads must not fork by itself: that halts it while its pages are counted, has each of them copied when
/// it is written next, and hands the child locks that nobody will open.
class ForkServer {
  public:
    /// What a child makes of a question; its answer is not empty. What it throws means: no answer.
    using Answer = std::string (*)(const std::string& question);

    /// Forks: call it before there are threads. It ends with this process, and with this object.
    explicit ForkServer(Answer answer);
    ~ForkServer();
    ForkServer(const ForkServer&) = delete;
    ForkServer& operator=(const ForkServer&) = delete;

    /// Thread-safe: one question after the other.
    /// @return nothing where the child ended without an answer, or the server is gone
    /// @throws Cancelled when a stop was requested; the child is ended
    std::optional<std::string> ask(const std::string& question, const std::stop_token& stop = {});

  private:
    std::mutex m_mutex;
    int m_socket = -1;
    int m_process = -1;
};

}  // namespace voxbit
