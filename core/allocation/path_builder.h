// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/allocation/allocation_path.h"
#include "core/allocation/allocator.h"
#include "core/base/as_index.h"

namespace voxbit {

/// The widths a problem allows, widest first. @throws InvalidArgument when there is none
std::vector<Bits> allowedWidths(const AllocationProblem& problem);

/// The widths that are not the allocator's to choose; the weights of allocated layers float.
BitMap fixedBits(const AllocationProblem& problem);

/// Writes an AllocationPath down while an allocator narrows groups. Each group has a ladder of the allowed widths
/// without those that save no byte over a wider one (16 bits with scales against fp16): so sizes fall with every step.
class PathBuilder {
  public:
    /// @param problem valid, must outlive this @throws InvalidArgument as allowedWidths()
    explicit PathBuilder(const AllocationProblem& problem);

    int groupCount() const { return static_cast<int>(m_ladders.size()); }
    /// Widths of a group, widest first; at least one.
    const std::vector<Bits>& ladder(int group) const { return m_ladders[asIndex(group)]; }
    /// Narrows a group by one rung. @return false when it is at its narrowest already
    bool narrow(int group);
    /// The next narrower width of a group; 0 at its end.
    Bits nextWidth(int group) const;

    /// The path begins with this width in place of the widest one. Before the first step.
    void beginAt(int group, Bits bits);
    /// Gives a group any width it is allowed; not to be mixed with narrow().
    void change(int group, Bits to);

    /// The path may be left here.
    void addStop(std::optional<double> gap = std::nullopt);
    /// AllocationPath::Stop::gap of where the path begins.
    void setFirstGap(double gap) { m_stops.front().gap = gap; }
    /// Marks the last stop as the end of a pass.
    void endPass();

    /// The path; nothing may be asked afterwards.
    AllocationPath finish(StopRule rule) &&;

  private:
    double groupBytes(int group, Bits bits) const;
    std::string binding() const;

    const AllocationProblem& m_problem;
    std::vector<std::vector<Bits>> m_ladders;
    std::vector<std::size_t> m_rungs;
    BitMap m_first;
    std::vector<Bits> m_widths;  ///< of the groups, now
    std::vector<PathStep> m_steps;
    std::vector<AllocationPath::Stop> m_stops;
    double m_sizeBytes = 0;
};

}  // namespace voxbit
