// SPDX-License-Identifier: Apache-2.0
#include "core/integer/output_terms.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/base/error.h"

namespace voxbit {
namespace {

/// Keeps b / (s r) finite. Outputs of such a scale are nothing beside any bias.
constexpr double kSmallestScale = 1e-30;

}  // namespace

OutputChannels::OutputChannels(const IntegerWeight& weight, std::vector<float> bias)
    : m_weightScales(weight.scales), m_bias(std::move(bias)) {
    const auto outputs = static_cast<std::size_t>(weight.shape.empty() ? 0 : weight.shape.front());
    if (outputs == 0 || weight.levels.empty() || weight.levels.size() % outputs != 0)
        throw InvalidArgument("an integer weight has " + std::to_string(weight.levels.size()) + " levels for " +
                              std::to_string(outputs) + " output channels");
    if (m_weightScales.size() == 1) m_weightScales.resize(outputs, m_weightScales.front());
    if (m_weightScales.size() != outputs)
        throw InvalidArgument("an integer weight has " + std::to_string(m_weightScales.size()) +
                              " scales; give one, or " + std::to_string(outputs));
    if (!m_bias.empty() && m_bias.size() != outputs)
        throw InvalidArgument("a bias of " + std::to_string(m_bias.size()) + " does not fit " +
                              std::to_string(outputs) + " output channels");
    const std::size_t perOutput = weight.levels.size() / outputs;
    for (std::size_t o = 0; o < outputs; ++o) {
        double sum = 0;
        for (std::size_t i = 0; i < perOutput; ++i) sum += weight.levels[o * perOutput + i];
        m_levelSums.push_back(sum);
    }
}

OutputTerms OutputChannels::terms(const ByteRange& input) const {
    const std::size_t outputs = m_weightScales.size();
    OutputTerms terms{std::vector<float>(outputs), std::vector<float>(outputs)};
    for (std::size_t o = 0; o < outputs; ++o) {
        const double scale = static_cast<double>(input.scale) * static_cast<double>(m_weightScales[o]);
        const double bias = m_bias.empty() ? 0 : static_cast<double>(m_bias[o]);
        terms.scale[o] = static_cast<float>(std::max(scale, kSmallestScale));
        terms.bias[o] = static_cast<float>(bias / std::max(scale, kSmallestScale) -
                                           static_cast<double>(input.zeroPoint) * m_levelSums[o]);
    }
    return terms;
}

}  // namespace voxbit
