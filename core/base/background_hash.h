// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "core/base/run_control.h"

namespace voxbit {

/// A content hash that is known, or that a thread of its own is computing. Copies share the computation; the end of the
/// last one stops it. get() is safe on several threads at once.
class BackgroundHash {
  public:
    BackgroundHash() = default;                  ///< the empty text
    explicit BackgroundHash(std::string known);  ///< @param known as Sha256 gives it
    /// Begins at once. `compute` must look at the stop token it is given; its progress goes nowhere.
    explicit BackgroundHash(std::function<std::string(const RunControl&)> compute);

    /// Waits for the computation, reporting that as a stage of its own.
    /// @throws Cancelled once `control` was stopped; what `compute` threw
    std::string get(const RunControl& control = {}) const;

  private:
    struct State;
    std::string m_known;
    std::shared_ptr<const State> m_state;  ///< nothing when the hash is known
};

}  // namespace voxbit
