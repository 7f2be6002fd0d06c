// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/fields.h"

namespace voxbit {

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

/// What the file says of its matrix, as JSON; empty where it says nothing. readSweep() reads the rest of the file.
/// @throws IoError, FormatError
Json readMatrixJson(const std::filesystem::path& path);

}  // namespace voxbit
