// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace voxbit {

class Workbench;

/// "Why these bits?" of a layer in sentences: its place in the order of removal and its neighbours there, which budget
/// gives it a bit or takes one, what comes next on the path, or why it takes no part. Empty without a bit map.
QStringList explainBits(const Workbench& workbench, int layer);

}  // namespace voxbit
