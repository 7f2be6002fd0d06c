// SPDX-License-Identifier: Apache-2.0
#include "core/base/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <system_error>

#include "core/base/error.h"

namespace voxbit {
namespace {

constexpr std::size_t kMaxOutputBytes = std::size_t{1} << 20;
constexpr int kStopPollMs = 20;

class Descriptor {
  public:
    explicit Descriptor(int value = -1) : m_value(value) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int value() const { return m_value; }
    void close() {
        if (m_value >= 0) ::close(m_value);
        m_value = -1;
    }

  private:
    int m_value;
};

/// What the child starts with: nothing to read, one place to write, no blocked signals, a group of its own.
class SpawnSettings {
  public:
    explicit SpawnSettings(int outputDescriptor) {
        posix_spawn_file_actions_init(&m_actions);
        posix_spawn_file_actions_addopen(&m_actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_adddup2(&m_actions, outputDescriptor, STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&m_actions, outputDescriptor, STDERR_FILENO);
        posix_spawnattr_init(&m_attributes);
        sigset_t none;
        sigemptyset(&none);
        posix_spawnattr_setsigmask(&m_attributes, &none);
        posix_spawnattr_setpgroup(&m_attributes, 0);
        posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
    }
    ~SpawnSettings() {
        posix_spawn_file_actions_destroy(&m_actions);
        posix_spawnattr_destroy(&m_attributes);
    }
    SpawnSettings(const SpawnSettings&) = delete;
    SpawnSettings& operator=(const SpawnSettings&) = delete;
    const posix_spawn_file_actions_t* actions() const { return &m_actions; }
    const posix_spawnattr_t* attributes() const { return &m_attributes; }

  private:
    posix_spawn_file_actions_t m_actions;
    posix_spawnattr_t m_attributes;
};

int waitFor(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// Until the child closes its output. @return false when a stop was requested
bool collect(int descriptor, const std::stop_token& stop, std::string& output) {
    std::array<char, 4096> buffer;
    for (;;) {
        if (stop.stop_requested()) return false;
        pollfd waiting{descriptor, POLLIN, 0};
        if (poll(&waiting, 1, kStopPollMs) <= 0) continue;
        const ssize_t count = read(descriptor, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return true;
        const std::size_t room = kMaxOutputBytes - output.size();
        output.append(buffer.data(), std::min(room, static_cast<std::size_t>(count)));
    }
}

}  // namespace

ProcessResult runProcess(const std::vector<std::string>& command, const std::stop_token& stop) {
    if (stop.stop_requested()) throw Cancelled();
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        throw IoError("cannot run " + command.front() + ": " + std::system_category().message(errno));
    const Descriptor reading(ends[0]);
    Descriptor writing(ends[1]);
    std::vector<char*> arguments;
    arguments.reserve(command.size() + 1);
    for (const auto& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    const SpawnSettings settings(writing.value());
    pid_t child = 0;
    const int failure = posix_spawnp(&child, command.front().c_str(), settings.actions(), settings.attributes(),
                                     arguments.data(), environ);
    if (failure != 0) throw IoError("cannot run " + command.front() + ": " + std::system_category().message(failure));
    writing.close();
    ProcessResult result;
    const bool isDone = collect(reading.value(), stop, result.output);
    if (!isDone) kill(-child, SIGKILL);
    result.exitCode = waitFor(child);
    if (!isDone) throw Cancelled();
    return result;
}

}  // namespace voxbit
