#include "core/json/line.h"

#include <QTest>

#include <limits>
#include <random>

using namespace rolewright;
using json::Object;

namespace {

/// What the library writes.
std::string reference(const Object& value)
{
    return value.dump(-1, ' ', false, Object::error_handler_t::replace);
}

/// Any value, texts of any bytes among them.
Object anything(std::mt19937& random, int depth)
{
    const auto text = [&] {
        std::string bytes(random() % 9, '\0');
        for (char& byte : bytes)
            byte = random() % 3 == 0 ? static_cast<char>(random() % 256) : static_cast<char>('a' + random() % 26);
        return bytes;
    };
    switch (random() % (depth > 0 ? 8 : 6)) {
    case 0:
        return text();
    case 1:
        return static_cast<std::int64_t>(random()) - (std::int64_t{1} << 31);
    case 2:
        return std::uint64_t{random()} << 32u | random();
    case 3:
        return random() % 2 == 0;
    case 4:
        return nullptr;
    case 5:
        return static_cast<double>(random()) / 7;
    case 6: {
        Object array = Object::array();
        for (std::size_t count = random() % 4; array.size() < count;)
            array.push_back(anything(random, depth - 1));
        return array;
    }
    default: {
        Object object = Object::object();
        for (std::size_t i = random() % 4; i > 0; --i)
            object[text()] = anything(random, depth - 1);
        return object;
    }
    }
}

}  // namespace

class TestLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesWhatTheLibraryWrites();
    void writesTheSameMemberByMember();
    void anEmptyLineIsAnObject();
    void buildsObjectsOfTheirMembers();
};

void TestLine::writesWhatTheLibraryWrites()
{
    std::mt19937 random(1);
    for (int i = 0; i < 20'000; ++i) {
        const Object value = anything(random, 4);
        QCOMPARE(json::compact(value), reference(value));
    }
    for (int byte = 0; byte < 256; ++byte) {
        const Object value = std::string("a") + static_cast<char>(byte) + "z";
        QCOMPARE(json::compact(value), reference(value));
    }
    for (const Object& value : {Object(std::numeric_limits<std::int64_t>::min()), Object(std::numeric_limits<std::uint64_t>::max()),
                                Object(std::numeric_limits<double>::infinity()), Object(-0.0), Object(1e300), Object("\xF0\x9F\x94\x91 ключ")})
        QCOMPARE(json::compact(value), reference(value));
}

void TestLine::writesTheSameMemberByMember()
{
    std::mt19937 random(2);
    for (int i = 0; i < 5000; ++i) {
        Object object = Object::object();
        json::Line line;
        for (int member = 0; member < 5; ++member) {
            const std::string name = "m" + std::to_string(member);
            const Object value = anything(random, 2);
            object[name] = value;
            if (value.is_string())
                line.text(name, value.get_ref<const std::string&>());
            else if (value.is_boolean())
                line.flag(name, value.get<bool>());
            else if (value.is_number_integer() && !value.is_number_unsigned())
                line.number(name, value.get<std::int64_t>());
            else
                line.any(name, value);
        }
        QCOMPARE(line.take(), reference(object));
    }
}

void TestLine::anEmptyLineIsAnObject()
{
    QCOMPARE(json::Line().take(), std::string("{}"));
}

void TestLine::buildsObjectsOfTheirMembers()
{
    const std::string id = "AROA";
    const Object built = json::objectOf({{"Id", id}, {"Count", 2}, {"Role", json::objectOf({{"Arn", "arn"}, {"Tags", Object::array()}})}});
    const Object expected = {{"Id", "AROA"}, {"Count", 2}, {"Role", {{"Arn", "arn"}, {"Tags", Object::array()}}}};
    QCOMPARE(built, expected);
    QCOMPARE(reference(built), reference(expected));
}

QTEST_APPLESS_MAIN(TestLine)
#include "test_line.moc"
