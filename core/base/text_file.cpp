// SPDX-License-Identifier: Apache-2.0
#include "core/base/text_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>
#include <utility>

#include "core/base/error.h"

namespace voxbit {

std::string readTextFile(const std::filesystem::path& path, std::size_t maxBytes) {
    std::error_code code;
    if (!std::filesystem::is_regular_file(path, code)) {
        throw IoError("cannot read " + path.string() + ": " + (code ? code.message() : "no such file"));
    }
    const auto size = std::filesystem::file_size(path, code);
    if (code) throw IoError("cannot read " + path.string() + ": " + code.message());
    if (size > maxBytes) {
        throw FormatError(path.string() + " is " + std::to_string(size) + " bytes long; at most " +
                          std::to_string(maxBytes) + " are accepted for a file of this kind");
    }
    std::ifstream stream(path, std::ios::binary);
    std::string content(size, '\0');
    if (!stream || !stream.read(content.data(), static_cast<std::streamsize>(size))) {
        throw IoError("cannot read " + path.string());
    }
    return content;
}

namespace {

/// A file under a temporary name that is removed unless it was committed.
class TemporaryFile {
  public:
    explicit TemporaryFile(const std::filesystem::path& target)
        : m_target(target), m_name(target.string() + ".XXXXXX") {
        m_descriptor = ::mkostemp(m_name.data(), O_CLOEXEC);
        if (m_descriptor < 0) fail("cannot create a file beside");
        ::fchmod(m_descriptor, 0644);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() {
        if (m_descriptor >= 0) ::close(m_descriptor);
        if (!m_isCommitted) ::unlink(m_name.c_str());
    }

    void write(std::span<const std::byte> bytes) {
        while (!bytes.empty()) {
            const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) fail("cannot write");
            bytes = bytes.subspan(static_cast<std::size_t>(written));
        }
    }

    void commit() {
        if (::fsync(m_descriptor) != 0) fail("cannot write");
        if (::close(std::exchange(m_descriptor, -1)) != 0) fail("cannot write");
        if (::rename(m_name.c_str(), m_target.c_str()) != 0) fail("cannot rename a temporary file to");
        m_isCommitted = true;
    }

  private:
    [[noreturn]] void fail(const char* what) const {
        throw IoError(std::string(what) + " " + m_target.string() + ": " + std::strerror(errno));
    }

    std::filesystem::path m_target;
    std::string m_name;
    int m_descriptor = -1;
    bool m_isCommitted = false;
};

}  // namespace

void writeFileAtomically(const std::filesystem::path& path,
                         const std::function<void(const std::function<void(std::span<const std::byte>)>&)>& producer) {
    TemporaryFile file(path);
    producer([&](std::span<const std::byte> bytes) { file.write(bytes); });
    file.commit();
}

void writeFileAtomically(const std::filesystem::path& path, std::string_view content) {
    writeFileAtomically(path, [&](const auto& write) { write(std::as_bytes(std::span(content))); });
}

}  // namespace voxbit
