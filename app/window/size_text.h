// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace voxbit {

/// "3.402 MiB" in the user's locale.
QString sizeText(double bytes, int decimals);
/// The same rounded up: a budget of that size suffices.
QString sufficientSizeText(double bytes);
/// Decimals that tell neighbouring sizes of one model apart; the same for all sizes of it, so that numbers stand still.
int sizeDecimals(double floatBytes);

}  // namespace voxbit
