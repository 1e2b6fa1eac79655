#include "tests/support/ui/endpoint_place.h"
#include "ui/tour/tour.h"

#include <QTest>

using namespace rolewright;

namespace {

/// What is another in every world: ids, times, and what is made of them.
const char* const ownOfEach[] = {"AccessKeyId", "CreateDate", "GroupId", "LastModified", "PolicyId", "RoleId", "UpdateDate", "UserId", "VersionId", "x-amz-request-id"};

/// The order of an object's members says nothing; see `linesOf`.
json::Object withoutOwn(const json::Object& value)
{
    if (value.is_array()) {
        json::Object items = json::Object::array();
        for (const json::Object& item : value)
            items.push_back(withoutOwn(item));
        return items;
    }
    if (!value.is_object())
        return value;
    json::Object members = json::Object::object();
    for (const auto& [name, member] : value.items()) {
        const bool isOwn = std::find(std::begin(ownOfEach), std::end(ownOfEach), name) != std::end(ownOfEach);
        members[name] = isOwn ? json::Object("…") : withoutOwn(member);
    }
    return members;
}

QStringList linesOf(const std::map<QString, std::string>& told)
{
    QStringList lines;
    for (const auto& [question, answer] : told) {
        const auto object = json::parseObject(answer);
        lines += question + QStringLiteral(" → ") + QString::fromStdString(object ? nlohmann::json::parse(json::compact(withoutOwn(*object))).dump() : answer);
    }
    return lines;
}

}  // namespace

/// The owner's scenario with mouse and keys, from the empty world to a role's session and back. Every stage asks who answers calls, not the widgets.
class TestScenario : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fromTheEmptyWorldToTheRoleAndBack()
    {
        test::WindowFixture fixture(test::World::empty);
        fixture.show();
        ui::LocalPlace place(fixture.robot, fixture.store());
        m_here = play(fixture.robot, place);
        QVERIFY(!m_here.isEmpty());
    }
    /// The same steps, with the same answers, by the client in windows on an endpoint of another process.
    void onAnEndpointTheSameStepsHaveTheSameAnswers()
    {
        const test::ServedProcess served;
        QVERIFY(served.isRunning());
        test::WindowFixture fixture(test::World::empty);
        fixture.show();
        test::EndpointPlace place(fixture, served);
        QVERIFY2(place.begin(), qPrintable(place.trouble));
        const QStringList there = play(fixture.robot, place);
        if (!place.trouble.isEmpty())
            qInfo("%s", qPrintable(place.trouble));
        QVERIFY(!m_here.isEmpty());
        for (qsizetype i = 0; i < std::min(m_here.size(), there.size()); ++i)
            QVERIFY2(there[i] == m_here[i], qPrintable(QStringLiteral("\nthere %1\nhere  %2").arg(there[i], m_here[i])));
        QCOMPARE(there.size(), m_here.size());
    }

private:
    static QStringList play(ui::Robot& robot, ui::ScenarioPlace& place)
    {
        QStringList played;
        const Result<void> result = ui::playTour(
            robot, place, [](const QString&) { return Result<void>(); }, [&played](const QString& title) { played.append(title); });
        if (!result)
            qWarning("%s; told: %s", result.error().message.c_str(), qPrintable(linesOf(place.told).join(QLatin1Char('\n'))));
        return result && played.size() == 23 ? linesOf(place.told) : QStringList();
    }

    QStringList m_here;
};

QTEST_MAIN(TestScenario)
#include "test_scenario.moc"
