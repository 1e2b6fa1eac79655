/// Statements edited as forms: whatever is not edited keeps its bytes, in documents laid out in any way.
#include "core/policy/arrange.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <random>

using namespace rolewright;
using namespace rolewright::policy;

namespace {

/// Writes random policies with random white space, member order and spelling.
class OddWriter {
public:
    explicit OddWriter(unsigned seed) : m_random(seed) {}

    std::string policy()
    {
        std::vector<std::string> members{member("Version", quoted("2012-10-17"))};
        const int count = 1 + below(4);
        std::vector<std::string> statements;
        for (int i = 0; i < count; ++i)
            statements.push_back(statement(i));
        members.push_back(member("Statement", count == 1 && below(2) ? statements.front() : list('[', statements, ']')));
        if (below(3) == 0)
            members.push_back(member("Id", quoted("odd")));
        std::shuffle(members.begin(), members.end(), m_random);
        return gap() + list('{', members, '}') + gap();
    }

private:
    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
    std::string gap()
    {
        static const std::vector<std::string> gaps{"", "", " ", "  ", "\n", "\n  ", "\r\n\t", "\t"};
        return gaps[static_cast<std::size_t>(below(static_cast<int>(gaps.size())))];
    }
    static std::string quoted(const std::string& text) { return '"' + text + '"'; }
    std::string member(const std::string& key, const std::string& value) { return quoted(key) + gap() + ':' + gap() + value; }
    std::string list(char open, const std::vector<std::string>& items, char close)
    {
        std::string out(1, open);
        for (std::size_t i = 0; i < items.size(); ++i)
            out += (i ? "," : "") + gap() + items[i] + gap();
        return out + close;
    }
    std::string texts(const std::vector<std::string>& from)
    {
        std::vector<std::string> chosen;
        for (const std::string& text : from) {
            if (below(2))
                chosen.push_back(quoted(text));
        }
        if (chosen.empty())
            chosen.push_back(quoted(from.front()));
        return chosen.size() == 1 && below(2) ? chosen.front() : list('[', chosen, ']');
    }
    std::string statement(int number)
    {
        std::vector<std::string> members{member("Effect", quoted(below(2) ? "Allow" : "Deny")),
                                         member(below(4) ? "Action" : "NotAction", texts({"s3:GetObject", "s3:Put\\u004fbject", "iam:*", "ec2:Run\\\\x"})),
                                         member(below(4) ? "Resource" : "NotResource", texts({"*", "arn:aws:s3:::b\\/*", "arn:aws:s3:::\xC3\xBC/*"}))};
        if (below(2))
            members.push_back(member("Sid", quoted("S" + std::to_string(number))));
        if (below(2)) {
            std::vector<std::string> operators{member("StringLike", list('{', {member("aws:PrincipalTag/a", texts({"x", "y*"})), member("s3:prefix", texts({"p/", "q/"}))}, '}')),
                                               member("Bool", list('{', {member("aws:SecureTransport", below(2) ? "true" : quoted("true"))}, '}')),
                                               member("NumericLessThan", list('{', {member("s3:max-keys", below(2) ? "10" : quoted("10"))}, '}'))};
            std::shuffle(operators.begin(), operators.end(), m_random);
            operators.resize(static_cast<std::size_t>(1 + below(3)));
            members.push_back(member("Condition", list('{', operators, '}')));
        }
        std::shuffle(members.begin(), members.end(), m_random);
        return list('{', members, '}');
    }

    std::mt19937 m_random;
};

DocumentPtr read(const std::string& text)
{
    const auto document = Document::parse(text);
    return document ? *document : nullptr;
}

/// One edit of a form, and the part of the text that it may touch; nothing where it touches the statement as a whole.
struct Edit {
    const char* name;
    std::function<bool(StatementForm&)> change;  ///< false: this statement has nothing to change there
    std::function<std::optional<SourceSpan>(const Statement&)> part;
};

const std::vector<Edit>& edits()
{
    static const auto whole = [](const Statement&) -> std::optional<SourceSpan> { return std::nullopt; };
    static const auto actions = [](const Statement& s) -> std::optional<SourceSpan> { return s.actionSpan; };
    static const auto conditions = [](const Statement& s) -> std::optional<SourceSpan> { return s.conditionSpan; };
    static const std::vector<Edit> all{
        {"effect", [](StatementForm& f) { f.effect = f.effect == Effect::allow ? Effect::deny : Effect::allow; return true; }, [](const Statement& s) -> std::optional<SourceSpan> { return s.effectSpan; }},
        {"sid", [](StatementForm& f) { f.sid = "Another"; return true; }, whole},
        {"no sid", [](StatementForm& f) { return std::exchange(f.sid, std::nullopt).has_value(); }, whole},
        {"one action more", [](StatementForm& f) { f.actions.push_back("sqs:SendMessage"); return true; }, actions},
        {"one action less", [](StatementForm& f) { return f.actions.size() > 1 && (f.actions.erase(f.actions.begin()), true); }, actions},
        {"another action", [](StatementForm& f) { f.actions.back() = "sqs:*"; return true; }, actions},
        {"the other actions", [](StatementForm& f) { f.notAction = !f.notAction; return true; }, whole},
        {"one resource more", [](StatementForm& f) { f.resources.insert(f.resources.begin(), "arn:aws:sqs:::q"); return true; }, [](const Statement& s) -> std::optional<SourceSpan> { return s.resourceSpan; }},
        {"another value", [](StatementForm& f) { return !f.conditions.empty() && (f.conditions.front().values = {"5", "6"}, true); }, conditions},
        {"another key", [](StatementForm& f) { return !f.conditions.empty() && (f.conditions.front().key = "aws:Other", true); }, conditions},
        {"another operator", [](StatementForm& f) { return !f.conditions.empty() && (f.conditions.back().operatorName = "StringNotEquals", true); }, conditions},
        {"one condition more", [](StatementForm& f) { f.conditions.push_back({"Null", "aws:TokenIssueTime", {"true"}}); return true; }, conditions},
        {"one condition less", [](StatementForm& f) { return f.conditions.size() > 1 && (f.conditions.pop_back(), true); }, conditions},
        {"no condition", [](StatementForm& f) { return !f.conditions.empty() && (f.conditions.clear(), true); }, whole},
    };
    return all;
}

/// Conditions in any order: operators are members of one object.
StatementForm sorted(StatementForm form)
{
    std::sort(form.conditions.begin(), form.conditions.end(),
              [](const ConditionForm& a, const ConditionForm& b) { return std::tie(a.operatorName, a.key) < std::tie(b.operatorName, b.key); });
    return form;
}

}  // namespace

class TestStatements : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFormThatSaysTheSameChangesNoByte();
    void anEditChangesOnlyItsOwnPart_data();
    void anEditChangesOnlyItsOwnPart();
    void statementsMoveWhole();
    void copiesAreTakenOutWithoutATrace();
    void aCopyHasASidOfItsOwn();
    void statementsAreAddedToAnything();
    void whatIsNotThereIsSaidToBe();
    void aRenamedConditionKeepsItsPlace();
};

constexpr unsigned documents = 300;

void TestStatements::aFormThatSaysTheSameChangesNoByte()
{
    for (unsigned seed = 0; seed < documents; ++seed) {
        const std::string text = OddWriter(seed).policy();
        const DocumentPtr document = read(text);
        QVERIFY2(document, text.c_str());
        for (std::size_t i = 0; i < document->statements().size(); ++i) {
            const auto form = readStatement(*document, i);
            QVERIFY2(form.ok(), text.c_str());
            const auto written = writeStatement(*document, i, *form);
            QVERIFY(written.ok());
            QCOMPARE(QString::fromStdString(*written), QString::fromStdString(text));
        }
    }
}

void TestStatements::anEditChangesOnlyItsOwnPart_data()
{
    QTest::addColumn<int>("edit");
    for (std::size_t i = 0; i < edits().size(); ++i)
        QTest::newRow(edits()[i].name) << static_cast<int>(i);
}

void TestStatements::anEditChangesOnlyItsOwnPart()
{
    QFETCH(int, edit);
    const Edit& one = edits()[static_cast<std::size_t>(edit)];
    int made = 0;
    for (unsigned seed = 0; seed < documents; ++seed) {
        const std::string text = OddWriter(seed).policy();
        const DocumentPtr document = read(text);
        for (std::size_t i = 0; i < document->statements().size(); ++i) {
            StatementForm form = *readStatement(*document, i);
            if (!one.change(form))
                continue;
            const auto written = writeStatement(*document, i, form);
            QVERIFY2(written.ok(), written ? "" : written.error().message.c_str());
            const DocumentPtr after = read(*written);
            QVERIFY2(after, written->c_str());
            QVERIFY2(sorted(*readStatement(*after, i)) == sorted(form), written->c_str());
            const Statement& statement = document->statements()[i];
            const SourceSpan span = one.part(statement).value_or(statement.span);
            QVERIFY2(written->starts_with(text.substr(0, span.begin.offset)), written->c_str());
            QVERIFY2(written->ends_with(text.substr(span.end.offset)), written->c_str());
            ++made;
        }
    }
    QVERIFY2(made > 50, "the writer of odd documents gives this edit too little to do");
}

void TestStatements::statementsMoveWhole()
{
    for (unsigned seed = 0; seed < documents; ++seed) {
        const std::string text = OddWriter(seed).policy();
        const DocumentPtr document = read(text);
        const std::size_t last = document->statements().size() - 1;
        if (last == 0)
            continue;
        const auto moved = moveStatement(*document, 0, last);
        QVERIFY(moved.ok());
        const DocumentPtr after = read(*moved);
        const auto bytes = [](const DocumentPtr& of, std::size_t index) {
            const SourceSpan& span = of->statements()[index].span;
            return of->text().substr(span.begin.offset, span.end.offset - span.begin.offset);
        };
        QCOMPARE(bytes(after, last), bytes(document, 0));
        QCOMPARE(bytes(after, 0), bytes(document, 1));
        const auto back = moveStatement(*after, last, 0);
        QVERIFY(back.ok());
        QCOMPARE(QString::fromStdString(*back), QString::fromStdString(text));
    }
}

void TestStatements::copiesAreTakenOutWithoutATrace()
{
    for (unsigned seed = 0; seed < documents; ++seed) {
        const std::string text = OddWriter(seed).policy();
        const DocumentPtr document = read(text);
        if (document->statements().size() == 1)
            continue;  // a lone one becomes a list
        const std::size_t index = seed % document->statements().size();
        const auto copied = copyStatement(*document, index);
        QVERIFY(copied.ok());
        const DocumentPtr after = read(*copied);
        QVERIFY2(after, copied->c_str());
        StatementForm copy = *readStatement(*after, index + 1);
        copy.sid = readStatement(*after, index)->sid;
        QVERIFY(copy == *readStatement(*after, index));
        const auto back = removeStatement(*after, index + 1);
        QVERIFY(back.ok());
        if (index + 1 < document->statements().size())
            QCOMPARE(QString::fromStdString(*back), QString::fromStdString(text));
    }
}

void TestStatements::aCopyHasASidOfItsOwn()
{
    std::string text = R"({"Version":"2012-10-17","Statement":{"Sid":"A","Effect":"Allow","Action":"s3:*","Resource":"*"}})";
    for (const char* sid : {"A2", "A3"}) {
        const auto copied = copyStatement(*read(text), 0);
        QVERIFY(copied.ok());
        text = *copied;
        QCOMPARE(QString::fromStdString(*readStatement(*read(text), 1)->sid), QString::fromLatin1(sid));
    }
    QVERIFY(check(*read(text), Type::identity).empty());
}

void TestStatements::statementsAreAddedToAnything()
{
    StatementForm form;
    form.sid = "A";
    form.actions = {"s3:GetObject"};
    form.resources = {"*"};
    const auto fresh = addStatements(" \n", {form, form});
    QVERIFY(fresh.ok());
    const auto more = addStatements(*fresh, {form});
    QVERIFY(more.ok());
    const DocumentPtr document = read(*more);
    QCOMPARE(document->statements().size(), std::size_t{3});
    QCOMPARE(document->statements()[2].sid->value, std::string("A2"));
    QVERIFY(more->starts_with(fresh->substr(0, fresh->rfind('}') - 6)));
    QVERIFY(!addStatements("{ broken", {form}).ok());
}

void TestStatements::whatIsNotThereIsSaidToBe()
{
    const DocumentPtr document = read(R"({"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}})");
    QCOMPARE(moveStatement(*document, 0, 1).error().code, std::string("InvalidPolicyEdit"));
    QCOMPARE(copyStatement(*document, 7).error().code, std::string("InvalidPolicyEdit"));
}

void TestStatements::aRenamedConditionKeepsItsPlace()
{
    const std::string text = R"({"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"StringEquals":{"a:b" : [ "x" ],"c:d":"y"},"Bool":{"e:f":"true"}}}})";
    StatementForm form = *readStatement(*read(text), 0);
    form.conditions[0].key = "a:z";
    form.conditions[2].operatorName = "BoolIfExists";
    std::string wanted = text;
    wanted.replace(wanted.find("a:b"), 3, "a:z");
    wanted.replace(wanted.find("\"Bool\""), 6, "\"BoolIfExists\"");
    QCOMPARE(QString::fromStdString(*writeStatement(*read(text), 0, form)), QString::fromStdString(wanted));
}

QTEST_APPLESS_MAIN(TestStatements)
#include "test_statements.moc"
