// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/shard_index.h"

#include <map>
#include <string>

#include "core/base/error.h"
#include "core/checkpoint/json_text.h"

namespace voxbit {

namespace {

void checkShardName(const std::string& name, const std::string& where) {
    const bool isPlain = !name.empty() && name != "." && name != ".." &&
                         name.find_first_of(std::string_view("/\\\0", 3)) == std::string::npos;
    if (!isPlain) throw FormatError(where + ": shard " + nlohmann::json(name).dump() + " is not a plain file name");
}

/// Shard -> names of its tensors.
std::map<std::string, std::size_t> shardsOf(const nlohmann::json& weightMap, const std::string& where) {
    std::map<std::string, std::size_t> tensorCounts;
    for (const auto& [tensor, file] : weightMap.items()) {
        if (!file.is_string()) throw FormatError(where + ": weight_map of tensor '" + tensor + "' is not a file name");
        const auto& name = file.get_ref<const std::string&>();
        checkShardName(name, where);
        ++tensorCounts[name];
    }
    return tensorCounts;
}

}  // namespace

TensorSet readShards(const std::filesystem::path& indexPath,
                     const std::function<TensorSet(const std::filesystem::path&)>& readShard) {
    const std::string where = indexPath.string();
    const nlohmann::json index = readJsonFile(indexPath);
    const auto weightMap = index.find("weight_map");
    if (!index.is_object() || weightMap == index.end() || !weightMap->is_object() || weightMap->empty())
        throw FormatError(where + ": no weight_map that names the shards");

    TensorSet all;
    for (const auto& [shardName, tensorCount] : shardsOf(*weightMap, where)) {
        const TensorSet shard = readShard(indexPath.parent_path() / shardName);
        for (const auto& file : shard.files()) all.addFile(file);
        for (const TensorView& tensor : shard.tensors()) {
            const auto entry = weightMap->find(tensor.name);
            if (entry == weightMap->end() || *entry != shardName)
                throw FormatError(where + ": shard " + shardName + " holds tensor '" + tensor.name +
                                  "', which the index does not place there");
            all.add(tensor);
        }
        if (shard.size() != tensorCount)
            throw FormatError(where + ": shard " + shardName + " holds " + std::to_string(shard.size()) +
                              " tensors, the index names " + std::to_string(tensorCount));
    }
    return all;
}

}  // namespace voxbit
