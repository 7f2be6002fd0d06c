// SPDX-License-Identifier: Apache-2.0
#include "core/models/tensor_memory.h"

#include <ATen/Functions.h>
#include <malloc.h>

#include <QTest>
#include <cstdint>
#include <memory>
#include <vector>

using namespace voxbit;

class TestTensorMemory : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase() { useReusableTensorMemory(); }
    void tensorsBeginAtMultiplesOf64();
    void theHeapDoesNotGrowBesideWhatStays();
    void moreThanThereIsIsRefusedAsLibTorchDoes();
};

void TestTensorMemory::tensorsBeginAtMultiplesOf64() {
    for (const int size : {1, 3, 16, 1000, 100'000}) {
        const at::Tensor tensor = at::full({size}, size);
        QCOMPARE(reinterpret_cast<std::uintptr_t>(tensor.data_ptr()) % 64, std::uintptr_t{0});
        QCOMPARE(tensor.sum().item<double>(), double(size) * size);
    }
    QCOMPARE(at::empty({0}).numel(), std::int64_t{0});
}

void TestTensorMemory::theHeapDoesNotGrowBesideWhatStays() {
    // Blocks of this size come from the heap, not from mappings of their own.
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    std::vector<std::unique_ptr<char[]>> staying;
    const auto pass = [&] {
        std::vector<at::Tensor> activations;
        for (int layer = 0; layer < 20; ++layer) {
            activations.push_back(at::zeros({20'000 + 1000 * layer}));
            for (int i = 0; i < 8; ++i)
                staying.push_back(std::make_unique<char[]>(static_cast<std::size_t>(24 + 8 * i)));
        }
    };
    for (int i = 0; i < 50; ++i) pass();
    const auto before = mallinfo2().arena;
    for (int i = 0; i < 1000; ++i) pass();
    const auto grown = static_cast<double>(mallinfo2().arena - before) / (1 << 20);
    // What stays is 1000 x 160 blocks of 64 bytes on average, with their headers: 13 MiB.
    QVERIFY2(grown < 20, qPrintable(QStringLiteral("%1 MiB").arg(grown)));
}

void TestTensorMemory::moreThanThereIsIsRefusedAsLibTorchDoes() {
    QVERIFY_EXCEPTION_THROWN((void)at::empty({std::int64_t{1} << 45}), c10::Error);
}

QTEST_GUILESS_MAIN(TestTensorMemory)
#include "tst_tensor_memory.moc"
