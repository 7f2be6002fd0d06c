// SPDX-License-Identifier: Apache-2.0
#include "widgets/progress_bar.h"

#include <QProgressBar>

namespace voxbit {

void showProgress(QProgressBar& bar, int value, int total) {
    bar.setUpdatesEnabled(false);
    bar.setRange(0, total);
    if (total > 0) bar.setValue(value);
    bar.setUpdatesEnabled(true);
}

}  // namespace voxbit
