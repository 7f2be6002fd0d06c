// SPDX-License-Identifier: Apache-2.0
#pragma once

class QProgressBar;

namespace voxbit {

/// Shows `value` of `total` (0: unknown) when the window is painted next. QProgressBar::setValue() paints at once, and
/// with the bar all of the window that waits to be painted.
void showProgress(QProgressBar& bar, int value, int total);

}  // namespace voxbit
