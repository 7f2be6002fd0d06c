// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include "core/layers/execution.h"
#include "core/layers/quantizable.h"

namespace voxbit {

/// Recurrent layers, one direction, starting from a state of zeros. Two quantizable layers each: the matrix of the
/// inputs, which sees the whole clip at once, and the matrix of the state, which runs frame by frame. The observer
/// sees the latter once per clip, with the states of all frames [B, T, hidden] as its input and its outputs of all
/// frames [B, T, gates x hidden]. Everything else (gates, cell) stays float. Values; copying shares the tensors.
/// Calls are const and may run on several threads at once; they throw Cancelled between frames once a stop was
/// requested.

/// Long short-term memory without peepholes (Hochreiter and Schmidhuber 1997, Gers et al. 2000), in PyTorch's order
/// of gates: with a = W_i x_t + W_h h_{t-1} cut into i, f, g, o:
/// c_t = sigmoid(f) c_{t-1} + sigmoid(i) tanh(g); h_t = sigmoid(o) tanh(c_t).
struct Lstm {
    Linear input;      ///< weight [4 hidden, in], bias [4 hidden] or undefined
    Linear recurrent;  ///< weight [4 hidden, hidden], bias as above

    /// x [B, T, in] -> [B, T, hidden], T at least 1.
    at::Tensor forward(const at::Tensor& x, const Execution& execution) const;
};

/// Gated recurrent unit (Cho et al. 2014) as PyTorch and cuDNN have it: the reset gate acts after the matrix. With
/// a = W_i x_t and b = W_h h_{t-1}, each cut into r, z, n:
/// n_t = tanh(a_n + sigmoid(a_r + b_r) b_n); h_t = n_t + sigmoid(a_z + b_z) (h_{t-1} - n_t).
struct Gru {
    Linear input;      ///< weight [3 hidden, in], bias [3 hidden] or undefined
    Linear recurrent;  ///< weight [3 hidden, hidden], bias as above

    /// x [B, T, in] -> [B, T, hidden], T at least 1.
    at::Tensor forward(const at::Tensor& x, const Execution& execution) const;
};

}  // namespace voxbit
