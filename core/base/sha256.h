// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace voxbit {

/// Incremental SHA-256 (FIPS 180-4). Digests are 64 lower-case hexadecimal digits everywhere in Voxbit.
class Sha256 {
  public:
    /// @throws Error when OpenSSL lacks it
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    Sha256& update(std::span<const std::byte> bytes);
    Sha256& update(std::string_view text);

    /// Ends the computation; the object must not be updated afterwards.
    std::string hexDigest();

  private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

/// Digest of one text or run of bytes.
std::string sha256Hex(std::span<const std::byte> bytes);
std::string sha256Hex(std::string_view text);

}  // namespace voxbit
