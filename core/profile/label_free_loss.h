// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace voxbit {

class Random;

/// Draws for one clip: they depend on its content and the seed only, not on the other clips.
/// @param audioHash 64 hexadecimal digits
Random drawsFor(const std::string& audioHash, std::uint64_t seed);

/// What a CTC path says: repeats joined, blanks dropped (Graves et al. 2006).
/// @param path a token for each frame
std::vector<std::int64_t> collapsed(std::span<const std::int64_t> path, std::int64_t blank);

// Where backward passes start when there are no transcripts. The reference takes KL(t || softmax z) with a target t
// that is either the model's own output, whose gradient is zero, or by an accident of its loop the output of another
// utterance (spec/myqasr.md, 3.1). Here the model's output is taken at its word, as a distribution:
//
//  - Its *score function*: the gradient of -log p(y) for a transcript y drawn from p itself. The mean of its square
//    over draws is the diagonal of the Fisher information of the recognised text, nothing else being known of it.
//  - The *curvature* of KL(p || softmax z) at the model's own weights. There the gradient vanishes, and with it all
//    second derivatives of the network: the Hessian by weights w is exactly J^T H J with J = dz/dw and
//    H = diag(p) - p p^T in every frame. H = S S^T with S = diag(sqrt p) - p sqrt(p)^T, so that for a probe u of
//    random signs |J_L^T S u|^2 is Hutchinson's estimate of the trace of S^T J_L J_L^T S, which is the trace of the
//    Hessian block of layer L. One backward pass gives it for all layers at once, without the double backward that
//    HAWQ (arXiv 1911.03852) needs, and is never negative.

/// The gradient of -log p(y). The transcript y is drawn as a path, one class per frame, and collapsed: that is a draw
/// from p(y).
/// @param logits [1, frames, classes] or [1, classes], of any floating point type on any device
/// @param blank index of the CTC blank; nothing for a classifier: then y is one class for each row
/// @return by the logits, of their shape, type and device; computed in double precision on the CPU
at::Tensor transcriptGradient(const at::Tensor& logits, std::optional<std::int64_t> blank, Random& random);
/// S u, with new signs u from `random`.
/// @param logits, @return as transcriptGradient()
at::Tensor curvatureProbe(const at::Tensor& logits, Random& random);

}  // namespace voxbit
