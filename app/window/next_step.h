// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace voxbit {

class JobRunner;
class Workbench;

/// What can be pressed in the order of the work.
enum class Step { None, OpenModel, OpenCorpus, Profile, Measure, Calibrate, Evaluate };

/// What to press next, and why, in a sentence for the status bar.
struct NextStep {
    Step step = Step::None;
    QString text;
};

/// @param isEvaluated the experiment as it stands has a stored result
NextStep nextStep(const Workbench& workbench, const JobRunner& jobs, bool isEvaluated);

}  // namespace voxbit
