// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/checkpoint/pickle_reader.h"
#include "core/checkpoint/tensor_set.h"

namespace voxbit {

/// The elements of a PickleStorage, at any address.
struct StorageBytes {
    std::span<const std::byte> bytes;
    std::shared_ptr<const void> owner;  ///< keeps them alive
};

/// The tensors of a pickled state dict as views of its storages, each checked to lie inside.
/// @param storages one for each of document.storages, of exactly the size that it claims
/// @param where names the file in messages
/// @throws FormatError naming tensor and reason
TensorSet tensorsOfStateDict(const PickleDocument& document, std::span<const StorageBytes> storages,
                             const std::string& where);

}  // namespace voxbit
