// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>

#include "core/base/error.h"
#include "core/base/text_file.h"

/// A disk that is soon full, or read only, for one action of a test.
namespace voxbit::test {

/// For processes that are not the test: what fails in them reaches it as text.
inline void requireTrue(bool condition, const std::string& what) {
    if (!condition) throw Error("not so: " + what);
}

/// Lets this process mount what it likes where no other sees it.
inline bool canMount() {
    if (unshare(CLONE_NEWNS) != 0) {
        const std::string user = std::to_string(getuid()), group = std::to_string(getgid());
        if (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
        std::ofstream("/proc/self/setgroups") << "deny";
        std::ofstream("/proc/self/uid_map") << "0 " + user + " 1";
        std::ofstream("/proc/self/gid_map") << "0 " + group + " 1";
    }
    return mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

/// Runs `action` in a process that has a disk of one MiB at `disk`. @return what it threw, "" for nothing, or "SKIP"
inline std::string onSmallDisk(const std::filesystem::path& disk, const std::filesystem::path& answer,
                               const std::function<void()>& action) {
    const pid_t child = fork();
    if (child == 0) {
        std::string text;
        if (!canMount() || mount("voxbit", disk.c_str(), "tmpfs", 0, "size=1m") != 0) {
            text = "SKIP";
        } else {
            try {
                action();
            } catch (const std::exception& error) {
                text = error.what();
            }
        }
        std::ofstream(answer) << text;
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return status == 0 ? readTextFile(answer) : "the process ended with " + std::to_string(status);
}

/// Writing on the disk mounted at `disk` is refused from now on, or allowed again.
inline void setReadOnly(const std::filesystem::path& disk, bool isReadOnly) {
    const int flags = MS_REMOUNT | (isReadOnly ? +MS_RDONLY : 0);
    requireTrue(mount(nullptr, disk.c_str(), nullptr, static_cast<unsigned long>(flags), nullptr) == 0, "remount");
}

}  // namespace voxbit::test
