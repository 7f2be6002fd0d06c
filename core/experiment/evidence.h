// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/experiment/experiment.h"

namespace voxbit {

/// Methods that are compared under the same calibrators and for the same people.
struct EvidenceGrid {
    std::vector<std::string> methods;
    std::vector<std::string> calibrators;
    std::vector<std::string> calibratedOn = {"pooled"};
    std::vector<double> averageBits;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("methods", self.methods, "allocators with order and metric: uniform, myqasr:largest-first, ilp@kl");
        visit("calibrators", self.calibrators, "how scales are found; empty: the experiment's");
        visit("calibrated_on", self.calibratedOn, "whose recordings rank layers and find scales",
              oneOf({"pooled", "own", "other", "none"}));
        visit("average_bits", self.averageBits, "budgets of these methods; empty: all of evidence.average_bits",
              between(1, 32));
    }
};

/// The part of the curves that areas are taken of, mean bits.
struct EvidenceArea {
    double low = 2.5;
    double high = 4;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("low", self.low, "from this mean width on", between(1, 32));
        visit("high", self.high, "to this one", between(1, 32));
    }
};

/// What error rate against size is measured for: methods x budgets x seeds, and groups of people where asked for.
struct EvidenceGrids {
    std::vector<EvidenceGrid> grids;
    std::vector<double> averageBits;
    std::vector<std::uint64_t> seeds = {1, 2, 3, 4, 5};
    std::string by;
    std::vector<std::string> groups;
    std::string ours;
    EvidenceArea area;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("grids", self.grids, "which methods under which calibrators");
        visit("average_bits", self.averageBits, "budgets: the sizes of these uniform widths", between(1, 32));
        visit("seeds", self.seeds, "of the calibration subset, of shuffled orders, and {seed} in corpus.path",
              atLeast(0));
        visit("by", self.by, "groups of people: speaker, gender, language or accent; empty: all together",
              oneOf({"", "speaker", "gender", "language", "accent"}));
        visit("groups", self.groups, "the groups, each of which is tested");
        visit("ours", self.ours, "the method that the others are subtracted from; empty: none");
        visit("area", self.area, "where areas of excess error are taken");
    }
};

/// An experiment and the grid that it is repeated over. The YAML is an experiment's with `evidence:` added.
struct EvidencePlan {
    Experiment base;
    EvidenceGrids evidence;

    /// @throws InvalidArgument naming the field: without methods, budgets or seeds, a method that nobody knows, groups
    ///         without `by`, own or other without groups
    void validate() const;
};

/// @param json of the YAML file. @param folder where relative paths start
/// @throws InvalidArgument naming the field
EvidencePlan parseEvidence(const Json& json, const std::filesystem::path& folder);

/// Where a run stands in the grid.
struct EvidencePlace {
    std::string method;        ///< as the plan writes it; "float"
    std::string calibrator;    ///< empty for float
    std::string calibratedOn;  ///< pooled, own, other or none; empty for float
    double averageBits = 0;    ///< of the budget; 0 for float
    std::uint64_t seed = 0;
    std::string group;  ///< tested; empty: everyone
};
struct EvidenceRun {
    EvidencePlace place;
    Experiment experiment;
};

/// All runs, seed by seed, so that a grid that is stopped early has whole seeds. In each, the float model comes first.
/// "own" calibrates on recordings of the tested group, "other" on those of everyone else, "pooled" on all alike; "none"
/// is calibrated on nobody (calibrator `dynamic`) and exists for `uniform` only, since ranking looks at recordings.
/// @throws InvalidArgument as EvidencePlan::validate(), and naming a run that the grids have twice
std::vector<EvidenceRun> evidenceRuns(const EvidencePlan& plan);

}  // namespace voxbit
