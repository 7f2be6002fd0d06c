// SPDX-License-Identifier: Apache-2.0
#include "app/window/size_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

#include "core/package/size_model.h"

namespace voxbit {
namespace {

struct SizeWords {
    Q_DECLARE_TR_FUNCTIONS(SizeText)
};

}  // namespace

QString sizeText(double bytes, int decimals) {
    return SizeWords::tr("%1 MiB").arg(QLocale().toString(bytes / kBytesPerMiB, 'f', decimals));
}

QString sufficientSizeText(double bytes) {
    const int decimals = sizeDecimals(bytes);
    const double unit = kBytesPerMiB / std::pow(10.0, decimals);
    return sizeText(std::ceil(bytes / unit) * unit, decimals);
}

int sizeDecimals(double floatBytes) {
    const double mib = floatBytes / kBytesPerMiB;
    return mib < 100 ? 3 : mib < 1000 ? 2 : 1;
}

}  // namespace voxbit
