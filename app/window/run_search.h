// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/store/run_store.h"

namespace voxbit {

/// Finds runs by a text in their names, tags or notes, whatever its case. The texts of all runs are put together when
/// they are first asked for, so that each letter typed costs one walk through them.
class RunSearch {
  public:
    /// To be called when the runs or one of their texts changed.
    void forget() { m_haystack.clear(); }
    /// By position: whether the run contains the text. @param wanted UTF-8, upper case, not empty
    std::vector<bool> find(const std::vector<RunRow>& runs, const std::string& wanted);

  private:
    std::string m_haystack;               ///< upper-case texts of all runs, each ended by '\n'; empty: not made
    std::vector<std::size_t> m_textEnds;  ///< by position
};

}  // namespace voxbit
