// SPDX-License-Identifier: Apache-2.0
#include "core/base/fields.h"

#include <QTest>

using namespace voxbit;

namespace {

struct Inner {
    int bits = 8;
    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("bits", self.bits, "width", between(1, 8));
    }
};

struct Outer {
    std::string name = "x";
    std::vector<double> budgets;
    std::optional<double> limit;
    std::map<std::string, int> pins;
    Inner inner;
    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("name", self.name, "a name", oneOf({"x", "y"}));
        visit("budgets", self.budgets, "MiB", atLeast(0));
        visit("limit", self.limit, "optional");
        visit("pins", self.pins, "layer: width");
        visit("inner", self.inner, "nested");
    }
};

std::string messageOf(const std::string& yaml) {
    try {
        (void)fromJson<Outer>(yamlToJson(yaml, "test.yaml"), "outer");
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

}  // namespace

class TestFields : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void defaultsStayWhereKeysAreAbsent() {
        const auto value = fromJson<Outer>(yamlToJson("name: y", "t"), "outer");
        QCOMPARE(value.name, std::string("y"));
        QCOMPARE(value.inner.bits, 8);
        QVERIFY(!value.limit);
    }
    void textThatIsNotUtf8IsRefusedByName() {
        try {
            (void)fromJson<Outer>(Json{{"name", "caf\xe9"}}, "outer");
            QFAIL("accepted");
        } catch (const InvalidArgument& error) {
            QVERIFY2(std::string(error.what()).starts_with("outer.name is \"caf\xef\xbf\xbd\", which is not UTF-8"),
                     error.what());
        }
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)fromJson<Outer>(Json{{"inner", "caf\xe9"}}, "outer"));
    }
    void jsonRoundTripKeepsEveryMember() {
        const auto value = fromJson<Outer>(
            yamlToJson("{name: y, budgets: [1, 2.5], limit: 3, pins: {a: 4}, inner: {bits: 3}}", "t"), "outer");
        QCOMPARE(value.budgets, (std::vector<double>{1, 2.5}));
        QCOMPARE(toJson(fromJson<Outer>(toJson(value), "outer")).dump(), toJson(value).dump());
        QCOMPARE(value.pins.at("a"), 4);
    }
    void aSingleValueIsAListOfOne() {
        QCOMPARE(fromJson<Outer>(yamlToJson("budgets: 75", "t"), "outer").budgets, std::vector<double>{75});
    }
    void errorsNameFieldValueAndRange() {
        QCOMPARE(messageOf("inner: {bits: 9}"), std::string("outer.inner.bits is 9; allowed: 1 .. 8"));
        QCOMPARE(messageOf("name: z"), std::string("outer.name is \"z\"; allowed: one of x, y"));
        QVERIFY(messageOf("inner: {bitz: 3}").find("unknown key \"bitz\" in outer.inner") == 0);
        QVERIFY(messageOf("inner: 3").find("outer.inner must be a mapping") == 0);
        QVERIFY(messageOf("name: [").find("test.yaml, line") == 0);
        QVERIFY(messageOf("{name: x, name: y}").find("appears twice") != std::string::npos);
    }
    void aliasesThatMultiplyAreRefused() {
        std::string yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
        for (int i = 1; i < 12; ++i) {
            const std::string before = "*a" + std::to_string(i - 1), name = "a" + std::to_string(i);
            yaml += name + ": &" + name + " [" + before;
            for (int k = 1; k < 10; ++k) yaml += ", " + before;
            yaml += "]\n";
        }
        QVERIFY_THROWS_EXCEPTION(FormatError, yamlToJson(yaml, "t"));
        QCOMPARE(yamlToJson("a: &x [1, 2]\nb: *x", "t")["b"].dump(), std::string("[1,2]"));
    }

    void quotedScalarsStayText() {
        // Tags of other readers, which make objects or open files there, are no more than their text.
        const Json tagged = yamlToJson("a: !include /etc/passwd\nb: !!python/object/apply:os.system [id]", "t");
        QCOMPARE(tagged["a"].get<std::string>(), std::string("/etc/passwd"));
        QCOMPARE(tagged["b"].dump(), std::string(R"(["id"])"));
        const Json json = yamlToJson("{a: '12', b: 12, c: 1.5, d: yes, e: null}", "t");
        QVERIFY(json["a"].is_string() && json["b"].is_number_integer() && json["c"].is_number_float());
        QVERIFY(json["d"].is_string() && json["e"].is_null());
    }
    void deepNestingIsRejected() {
        const std::string deep = std::string(100, '[') + std::string(100, ']');
        QVERIFY_THROWS_EXCEPTION(FormatError, parseJson(deep, "deep"));
    }

    void repeatedKeysOfJsonAreRefused() {
        QVERIFY_THROWS_EXCEPTION(FormatError, parseJson(R"({"a": {"b": 1, "c": 2, "b": 3}})", "twice"));
        QCOMPARE(parseJson(R"([{"a": 1}, {"a": {"a": 2}}])", "nested").size(), std::size_t{2});
    }
};

QTEST_GUILESS_MAIN(TestFields)
#include "tst_fields.moc"
