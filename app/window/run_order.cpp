// SPDX-License-Identifier: Apache-2.0
#include "app/window/run_order.h"

#include <QCollator>
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/base/positions.h"

namespace voxbit {

std::vector<int> orderByNumber(const std::vector<RunRow>& runs, RunColumn column, bool isDescending) {
    std::vector<std::pair<double, int>> keys(runs.size());
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const double value = (isDescending ? -1 : 1) * runSortNumber(runs[i], column);
        keys[i] = {std::isnan(value) ? std::numeric_limits<double>::infinity() : value, static_cast<int>(i)};
    }
    std::sort(keys.begin(), keys.end());
    std::vector<int> order(keys.size());
    std::transform(keys.begin(), keys.end(), order.begin(), [](const auto& key) { return key.second; });
    return order;
}

std::vector<int> orderOfTexts(const std::vector<std::string>& texts, bool isDescending, const QLocale& locale) {
    // The C locale sorts by code points and does not know numbers.
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<QCollatorSortKey> keys;
    keys.reserve(texts.size());
    for (const std::string& text : texts) keys.push_back(collator.sortKey(QString::fromStdString(text)));
    return sortedPositions<int>(texts.size(), [&](int a, int b) {
        const auto i = static_cast<std::size_t>(a);
        const auto j = static_cast<std::size_t>(b);
        if (texts[i].empty() != texts[j].empty()) return texts[j].empty();
        return isDescending ? keys[j] < keys[i] : keys[i] < keys[j];
    });
}

}  // namespace voxbit
