// SPDX-License-Identifier: Apache-2.0
#include "core/models/mfcc_features.h"

#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/abs.h>
#include <ATen/ops/amax.h>
#include <ATen/ops/clamp_min.h>
#include <ATen/ops/constant_pad_nd.h>
#include <ATen/ops/fft_rfft.h>
#include <ATen/ops/log.h>
#include <ATen/ops/log10.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/maximum.h>
#include <ATen/ops/reflection_pad1d.h>
#include <ATen/ops/tensor.h>

namespace voxbit {

MfccFeatures::MfccFeatures(const MfccConfig& config, const at::Tensor& like) : m_config(config) {
    const auto options = like.options().requires_grad(false);
    m_window = at::tensor(hannWindow(config), at::kDouble).to(options);
    m_filters = at::tensor(melFilterBank(config), at::kDouble).view({config.melBins, -1}).t().contiguous().to(options);
    m_cosines = at::tensor(cosineTransform(config), at::kDouble)
                    .view({config.coefficients, config.melBins})
                    .t()
                    .contiguous()
                    .to(options);
}

at::Tensor MfccFeatures::forward(const at::Tensor& samples) const {
    at::Tensor features;
    {
        const at::NoGradGuard noGrad;
        features = compute(samples.detach().to(m_window.scalar_type()));
    }
    const bool isRecorded = at::GradMode::is_enabled() && samples.requires_grad();
    return isRecorded ? features.requires_grad_(true) : features;
}

at::Tensor MfccFeatures::compute(const at::Tensor& samples) const {
    at::Tensor x = samples;
    const std::int64_t wanted = m_config.clipSamples;
    if (wanted > 0) x = x.size(1) >= wanted ? x.narrow(1, 0, wanted) : at::constant_pad_nd(x, {0, wanted - x.size(1)});
    if (m_config.isCentered) x = at::reflection_pad1d(x, {m_config.fftSamples / 2, m_config.fftSamples / 2});
    const at::Tensor frames = x.unfold(1, m_config.windowSamples, m_config.hopSamples) * m_window;
    at::Tensor spectrum = at::abs(at::fft_rfft(frames, m_config.fftSamples));
    if (m_config.isPowerSpectrum) spectrum = spectrum.square();
    return at::matmul(logarithm(at::matmul(spectrum, m_filters)), m_cosines);
}

at::Tensor MfccFeatures::logarithm(const at::Tensor& mel) const {
    const at::Tensor floored = at::clamp_min(mel, m_config.floor);
    if (m_config.log == SpectrumLog::Natural) return at::log(floored);
    const at::Tensor decibels = at::log10(floored) * 10;
    return at::maximum(decibels, at::amax(decibels, {1, 2}, /*keepdim=*/true) - m_config.topDecibels);
}

}  // namespace voxbit
