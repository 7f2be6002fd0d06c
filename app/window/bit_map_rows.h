// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <string>
#include <vector>

namespace voxbit {

/// Row of each layer in a bit map: the last word of its name, or all of it below the block where the block has that
/// word twice.
std::vector<QString> bitMapRows(const std::vector<std::string>& layers);

}  // namespace voxbit
