// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace voxbit {

/// Walks the frame headers of an MPEG audio layer III stream (ISO 11172-3, 13818-3) after a leading ID3v2 tag. The
/// decoder is silent about a missing end, as most files do not say how long they are.
/// @return a reason when the last frame is cut off or there are fewer frames than the Xing or Info header counts;
///         nothing for a complete stream, and for bytes that are not such a stream
std::optional<std::string> findMp3Truncation(std::span<const std::byte> bytes);

}  // namespace voxbit
