// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/corpus/corpus.h"
#include "core/experiment/experiment.h"

namespace voxbit {

/// The values that a sweep goes through. An empty axis keeps the base experiment's value.
struct Axes {
    std::vector<double> budgetsMiB;
    std::vector<double> averageBits;
    std::vector<std::string> calibrations;  ///< expressions of the calibration subset
    std::vector<std::string> allocators;    ///< "uniform", "myqasr:shuffled", "ilp@kl", "float", ...: setMethod()
    std::vector<std::string> metrics;
    std::vector<std::string> calibrators;
    std::vector<int> activationBits;
    std::vector<std::uint64_t> seeds;  ///< of the calibration subset and the shuffled order

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("budgets", self.budgetsMiB, "sizes in MiB", atLeast(0));
        visit("average_bits", self.averageBits, "or sizes of these uniform widths", between(1, 32));
        visit("calibrations", self.calibrations, "expressions of the calibration subset");
        visit("allocators", self.allocators, "allocators, with order and metric: myqasr:largest-first@std, ilp@kl");
        visit("metrics", self.metrics, "sensitivity metrics");
        visit("calibrators", self.calibrators, "how scales are found");
        visit("activation_bits", self.activationBits, "widths of layer inputs", between(2, 32));
        visit("seeds", self.seeds, "of the calibration subset and of shuffled orders", atLeast(0));
    }
};

/// Whose groups a cross matrix is made of, and what it shows. In a YAML file the member `matrix:` beside those of an
/// experiment.
struct MatrixChoice {
    std::string field;
    std::vector<std::string> groups;
    std::string measure = "error-rate";

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("by", self.field, "groups of people", oneOf({"", "speaker", "gender", "language", "accent"}));
        visit("groups", self.groups, "only these groups");
        visit("measure", self.measure,
              "what cells show: error-rate, or without transcripts how far outputs are from the float model's",
              oneOf({"error-rate", "divergence", "disagreement"}));
    }
};

/// An experiment, the axes that `sweep` repeats it over, and the groups of `matrix`. The YAML is an experiment's with
/// `axes:` or `matrix:` added.
struct Sweep {
    Experiment base;
    Axes axes;
    MatrixChoice matrix = {};
};

/// The YAML of an experiment file as JSON. @throws IoError, FormatError naming the file
Json readExperimentYaml(const std::filesystem::path& path);

/// Reads such a file. Relative paths (model, corpus, files) are taken from its folder.
/// @throws IoError, FormatError, InvalidArgument naming file and field
Sweep readSweep(const std::filesystem::path& path);

/// Writes a method into an experiment: ALLOCATOR, ALLOCATOR:ORDER, and either with @METRIC. What the text leaves out
/// stays.
void setMethod(Experiment& experiment, const std::string& text);

/// The same experiment with members that have no influence on it set to their defaults (a metric for `uniform`,
/// everything about quantization for `float`, the calibration subset where nothing looks at it), so that equal runs
/// have equal hashes.
Experiment withoutIrrelevant(Experiment experiment);

/// Every combination, each a valid experiment with a name that tells its place on the axes. Combinations that do not
/// differ appear once. @throws InvalidArgument as Experiment::validate(), and when two axes exclude each other
std::vector<Experiment> expand(const Sweep& sweep);

/// Who answers `expression` and has `value` in `field`, as an expression.
std::string narrowed(const std::string& expression, const std::string& field, const std::string& value);

/// The value of a field (speaker, gender, language, accent); empty where it is absent or unknown.
/// @throws InvalidArgument for another field
std::string groupOf(const Utterance& utterance, const std::string& field);

/// The values, sorted, that a field (speaker, gender, language, accent) takes in the base experiment's test subset,
/// apart from absent ones. Limits and durations are not looked at: a group that ends up empty is reported by its run.
/// @throws InvalidArgument for another field
std::vector<std::string> groupsOf(const Corpus& corpus, const Experiment& base, const std::string& field);

/// One cell of a cross matrix: calibrated on one group, tested on another.
struct MatrixRun {
    std::string calibrationGroup;  ///< a value of the field; empty: calibrated on nobody
    std::string testGroup;
    Experiment experiment;
};

/// Calibration group x test group over the values that a field (speaker, gender, language, accent) takes in the
/// base experiment's test subset. Each cell narrows the base's two subsets by `field = value`. The last cell of each
/// test group is calibrated on nobody: calibrator `dynamic`, and in place of an allocator the largest uniform width
/// within the same budget, since ranking layers would look at calibration data too. Only bits that are `given` stay.
/// @param groups the values to use; empty: all of them, sorted
/// @throws InvalidArgument for a field without at least two groups, or an empty value
std::vector<MatrixRun> crossMatrixRuns(const Experiment& base, const Corpus& corpus, const std::string& field,
                                       const std::vector<std::string>& groups);

}  // namespace voxbit
