// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "core/base/fields.h"
#include "core/corpus/corpus.h"
#include "core/corpus/splits.h"

namespace voxbit {

/// [{"path", "reason"}, ...]
Json problemsJson(std::span<const Problem> problems);
/// "left out: PATH: REASON", a line each.
std::string leftOutText(std::span<const Problem> problems);

/// Adds whether the subsets behind an answer share recordings: "splits" and "has_overlap", and "problems": broken
/// recordings that were left out.
void addSplits(Json& json, const Disjointness& disjointness, std::span<const Problem> problems);

}  // namespace voxbit
