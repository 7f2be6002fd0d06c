// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/report/table.h"

namespace voxbit {

/// A section of Markdown with the title as its heading and GitHub's table; numbers stand right.
/// @throws InvalidArgument as checkTable()
std::string tableMarkdown(const Table& table);

}  // namespace voxbit
