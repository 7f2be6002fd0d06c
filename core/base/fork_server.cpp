// SPDX-License-Identifier: Apache-2.0
#include "core/base/fork_server.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>

#include "core/base/error.h"

namespace voxbit {
namespace {

constexpr int kLookForStopMs = 20;

// A message is its length and its bytes. The server answers each question once; an empty question stops the one that
// is being answered, an empty answer is none.

bool sendAll(int socket, const char* data, std::size_t size) {
    while (size > 0) {
        const ssize_t count = ::send(socket, data, size, MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        data += count;
        size -= static_cast<std::size_t>(count);
    }
    return true;
}

bool receiveAll(int socket, char* data, std::size_t size) {
    while (size > 0) {
        const ssize_t count = ::recv(socket, data, size, 0);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        data += count;
        size -= static_cast<std::size_t>(count);
    }
    return true;
}

bool sendMessage(int socket, const std::string& text) {
    const std::uint64_t size = text.size();
    return sendAll(socket, reinterpret_cast<const char*>(&size), sizeof size) &&
           sendAll(socket, text.data(), text.size());
}

/// Nothing when the other side is gone.
std::optional<std::string> receiveMessage(int socket) {
    std::uint64_t size = 0;
    if (!receiveAll(socket, reinterpret_cast<char*>(&size), sizeof size)) return std::nullopt;
    std::string text(size, '\0');
    if (!receiveAll(socket, text.data(), text.size())) return std::nullopt;
    return text;
}

/// One end here, one for a child.
std::array<int, 2> connectedSockets() {
    std::array<int, 2> ends{-1, -1};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return {-1, -1};
    return ends;
}

[[noreturn]] void answerAndEnd(int socket, ForkServer::Answer answer, const std::string& question) {
    try {
        _exit(sendMessage(socket, answer(question)) ? 0 : 1);
    } catch (...) {
        _exit(1);
    }
}

std::string answerInChild(int asker, ForkServer::Answer answer, const std::string& question) {
    const auto [here, there] = connectedSockets();
    const pid_t child = here < 0 ? -1 : fork();
    if (child == 0) {
        close(here);
        close(asker);
        answerAndEnd(there, answer, question);
    }
    close(there);
    std::string text;
    if (child > 0) {
        std::array<pollfd, 2> waiting{pollfd{here, POLLIN, 0}, pollfd{asker, POLLIN, 0}};
        while (poll(waiting.data(), waiting.size(), -1) < 0 && errno == EINTR) {
        }
        if (waiting[1].revents != 0) kill(child, SIGKILL);  // asked to stop, or nobody waits any more
        text = receiveMessage(here).value_or(std::string());
        waitpid(child, nullptr, 0);
    }
    close(here);
    return text;
}

[[noreturn]] void serve(int asker, ForkServer::Answer answer) {
    while (const auto question = receiveMessage(asker)) {
        if (!question->empty() && !sendMessage(asker, answerInChild(asker, answer, *question))) break;
    }
    _exit(0);
}

}  // namespace

ForkServer::ForkServer(Answer answer) {
    const auto [here, there] = connectedSockets();
    if (here < 0) return;
    m_process = fork();
    if (m_process == 0) {
        close(here);
        serve(there, answer);
    }
    close(there);
    m_socket = here;
}

ForkServer::~ForkServer() {
    if (m_socket >= 0) close(m_socket);
    if (m_process > 0) waitpid(m_process, nullptr, 0);
}

std::optional<std::string> ForkServer::ask(const std::string& question, const std::stop_token& stop) {
    const std::lock_guard lock(m_mutex);
    if (stop.stop_requested()) throw Cancelled();
    if (m_socket < 0 || !sendMessage(m_socket, question)) return std::nullopt;
    pollfd waiting{m_socket, POLLIN, 0};
    while (poll(&waiting, 1, kLookForStopMs) <= 0 && !stop.stop_requested()) {
    }
    if (stop.stop_requested()) (void)sendMessage(m_socket, {});
    const auto text = receiveMessage(m_socket);
    if (stop.stop_requested()) throw Cancelled();
    if (!text || text->empty()) return std::nullopt;
    return text;
}

}  // namespace voxbit
