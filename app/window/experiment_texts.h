// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace voxbit {

/// What core says of the members of an experiment, listed once more for the translations (context "Experiment"): core
/// knows no languages. A test holds the list to the descriptions.
const std::vector<const char*>& experimentTexts();

}  // namespace voxbit
