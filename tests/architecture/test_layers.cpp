#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

/// Holds the table of ARCHITECTURE.md, "Who may include whom", and the size limits.
class TestLayers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void includesFollowTheTable_data();
    void includesFollowTheTable();
    void sourcesStayWithinTheirSize_data();
    void sourcesStayWithinTheirSize();
    void theTableForbidsWhatItShould();

private:
    static const QMap<QString, QStringList>& allowed();
    static QString roomOf(const QString& path);
    static QStringList violations(const QString& path, const QString& text);
    static QStringList sources();
};

namespace {

QString root()
{
    return qEnvironmentVariable("ROLEWRIGHT_SOURCE_DIR");
}

}  // namespace

/// Room → rooms it may include directly. A room may always include itself; what a room may reach through another one is written out.
const QMap<QString, QStringList>& TestLayers::allowed()
{
    static const QMap<QString, QStringList> direct = {
        {QStringLiteral("base"), {}},
        {QStringLiteral("json"), {QStringLiteral("base")}},
        {QStringLiteral("crypto"), {QStringLiteral("base")}},
        {QStringLiteral("policy"), {QStringLiteral("json")}},
        {QStringLiteral("identity"), {QStringLiteral("policy")}},
        {QStringLiteral("evaluation"), {QStringLiteral("identity")}},
        {QStringLiteral("catalogue"), {QStringLiteral("base")}},
        {QStringLiteral("lint"), {QStringLiteral("evaluation"), QStringLiteral("catalogue")}},
        {QStringLiteral("sts"), {QStringLiteral("identity"), QStringLiteral("crypto")}},
        {QStringLiteral("federation"), {QStringLiteral("crypto"), QStringLiteral("sts")}},
        {QStringLiteral("protocol"), {QStringLiteral("crypto"), QStringLiteral("json")}},
        {QStringLiteral("audit"), {QStringLiteral("json"), QStringLiteral("crypto")}},
        {QStringLiteral("storage"), {QStringLiteral("identity"), QStringLiteral("crypto"), QStringLiteral("audit"), QStringLiteral("sts")}},
        {QStringLiteral("service"),
         {QStringLiteral("evaluation"), QStringLiteral("sts"), QStringLiteral("federation"), QStringLiteral("identity"), QStringLiteral("audit"),
          QStringLiteral("policy"), QStringLiteral("catalogue")}},
        {QStringLiteral("engine"), {QStringLiteral("service"), QStringLiteral("storage"), QStringLiteral("audit")}},
        {QStringLiteral("training"), {QStringLiteral("engine"), QStringLiteral("analysis")}},
        {QStringLiteral("analysis"), {QStringLiteral("service"), QStringLiteral("catalogue")}},
        {QStringLiteral("interchange"), {QStringLiteral("identity"), QStringLiteral("service"), QStringLiteral("storage")}},
        {QStringLiteral("mirror"), {QStringLiteral("engine"), QStringLiteral("analysis"), QStringLiteral("interchange")}},
        {QStringLiteral("server"), {QStringLiteral("engine"), QStringLiteral("protocol"), QStringLiteral("interchange")}},
        {QStringLiteral("client"), {QStringLiteral("protocol"), QStringLiteral("engine"), QStringLiteral("interchange")}},
        {QStringLiteral("ui"),
         {QStringLiteral("engine"), QStringLiteral("training"), QStringLiteral("analysis"), QStringLiteral("interchange"), QStringLiteral("mirror"),
          QStringLiteral("server"), QStringLiteral("client"), QStringLiteral("lint")}},
        {QStringLiteral("app"), {QStringLiteral("ui")}},
    };
    static const QMap<QString, QStringList> closure = [] {
        QMap<QString, QStringList> reach = direct;
        for (bool grew = true; grew;) {
            grew = false;
            for (QStringList& rooms : reach) {
                const QStringList before = rooms;
                for (const QString& room : before) {
                    for (const QString& next : reach.value(room)) {
                        if (!rooms.contains(next)) {
                            rooms.append(next);
                            grew = true;
                        }
                    }
                }
            }
        }
        return reach;
    }();
    return closure;
}

QString TestLayers::roomOf(const QString& path)
{
    const QStringList parts = path.split(QLatin1Char('/'));
    return parts.value(0) == QLatin1String("core") ? parts.value(1) : parts.value(0);
}

QStringList TestLayers::violations(const QString& path, const QString& text)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"), QRegularExpression::MultilineOption);
    const QString room = roomOf(path);
    const bool plainCore = path.startsWith(QLatin1String("core/")) && room != QLatin1String("server") && room != QLatin1String("client");
    QStringList found;
    for (auto matches = include.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString header = match.captured(2);
        if (header == QLatin1String("core/crypto/seeded_randomness.h") && room != QLatin1String("crypto") && path != QLatin1String("core/training/sandbox.cpp"))
            found.append(QStringLiteral("%1 includes %2: only the world of a walkthrough follows from a seed").arg(path, header));
        if (match.captured(1) == QLatin1String("\"")) {
            if (!header.contains(QLatin1Char('/')) && header.endsWith(QLatin1String(".inc")))
                continue;  // written by the build, beside the sources that take it in
            static const QRegularExpression below(QStringLiteral("^ui/(theme|tasks|store|models|prompts|widgets|safety)/"));  // of the window: what everything in it rests on
            if (header.startsWith(QLatin1String("ui/")) && below.match(path).hasMatch() && !below.match(header).hasMatch())
                found.append(QStringLiteral("%1 includes %2: what all pages rest on knows none of them").arg(path, header));
            const QString other = roomOf(header);
            if (other != room && !allowed().value(room).contains(other))
                found.append(QStringLiteral("%1 includes %2: `%3` may not include `%4`").arg(path, header, room, other));
            continue;
        }
        static const QRegularExpression qt(QStringLiteral("^(Q[A-Z]|Qt|Qsci/|qt6keychain)"));
        if (plainCore && qt.match(header).hasMatch())
            found.append(QStringLiteral("%1 includes Qt's %2: core is plain C++").arg(path, header));
        if (header.startsWith(QLatin1String("openssl/")) && room != QLatin1String("crypto") && room != QLatin1String("federation"))
            found.append(QStringLiteral("%1 includes %2: OpenSSL belongs to crypto and federation").arg(path, header));
        static const QRegularExpression widgets(QStringLiteral("^(QtWidgets|QtGui|QWidget|QApplication|QDialog)"));
        if ((room == QLatin1String("server") || room == QLatin1String("client")) && widgets.match(header).hasMatch())
            found.append(QStringLiteral("%1 includes %2: only QtCore and QtNetwork there").arg(path, header));
    }
    return found;
}

QStringList TestLayers::sources()
{
    QStringList paths;
    for (const QString& top : {QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")}) {
        QDirIterator files(root() + QLatin1Char('/') + top, {QStringLiteral("*.cpp"), QStringLiteral("*.h"), QStringLiteral("*.inl")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            paths.append(QDir(root()).relativeFilePath(files.next()));
    }
    paths.sort();
    return paths;
}

void TestLayers::includesFollowTheTable_data()
{
    QTest::addColumn<QString>("path");
    const QStringList paths = sources();
    QVERIFY2(paths.size() > 50, "the sources were not found: is ROLEWRIGHT_SOURCE_DIR set?");
    for (const QString& path : paths)
        QTest::newRow(qPrintable(path)) << path;
}

void TestLayers::includesFollowTheTable()
{
    QFETCH(QString, path);
    QFile file(root() + QLatin1Char('/') + path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList found = violations(path, QString::fromUtf8(file.readAll()));
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    QVERIFY2(allowed().contains(roomOf(path)), qPrintable(QStringLiteral("%1 is in a room that the table does not know").arg(path)));
}

void TestLayers::sourcesStayWithinTheirSize_data()
{
    includesFollowTheTable_data();
}

void TestLayers::sourcesStayWithinTheirSize()
{
    QFETCH(QString, path);
    QFile file(root() + QLatin1Char('/') + path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto lines = file.readAll().count('\n');
    const int limit = path.endsWith(QLatin1String(".h")) ? 120 : 350;
    QVERIFY2(lines <= limit, qPrintable(QStringLiteral("%1 has %2 lines, the limit is %3").arg(path).arg(lines).arg(limit)));
}

void TestLayers::theTableForbidsWhatItShould()
{
    QVERIFY(!violations(QStringLiteral("core/policy/x.cpp"), QStringLiteral("#include \"core/engine/engine.h\"\n")).isEmpty());
    QVERIFY(!violations(QStringLiteral("core/policy/x.cpp"), QStringLiteral("#include <QString>\n")).isEmpty());
    QVERIFY(!violations(QStringLiteral("core/sts/x.cpp"), QStringLiteral("#include <openssl/evp.h>\n")).isEmpty());
    QVERIFY(!violations(QStringLiteral("core/engine/x.cpp"), QStringLiteral("#include \"ui/store/store.h\"\n")).isEmpty());
    QVERIFY(!violations(QStringLiteral("ui/x.cpp"), QStringLiteral("#include \"app/composition.h\"\n")).isEmpty());
    QVERIFY(!violations(QStringLiteral("core/server/x.cpp"), QStringLiteral("#include <QWidget>\n")).isEmpty());
    QVERIFY(!violations(QStringLiteral("ui/store/x.cpp"), QStringLiteral("#include \"ui/shell/main_window.h\"\n")).isEmpty());
    QVERIFY(violations(QStringLiteral("ui/shell/x.cpp"), QStringLiteral("#include \"ui/store/store.h\"\n")).isEmpty());
    QVERIFY(!violations(QStringLiteral("core/engine/x.cpp"), QStringLiteral("#include \"core/crypto/seeded_randomness.h\"\n")).isEmpty());
    QVERIFY(!violations(QStringLiteral("core/training/player.cpp"), QStringLiteral("#include \"core/crypto/seeded_randomness.h\"\n")).isEmpty());
    QVERIFY(violations(QStringLiteral("core/training/sandbox.cpp"), QStringLiteral("#include \"core/crypto/seeded_randomness.h\"\n")).isEmpty());
    QVERIFY(violations(QStringLiteral("core/engine/x.cpp"), QStringLiteral("#include \"core/base/result.h\"\n#include <vector>\n")).isEmpty());
    QVERIFY(violations(QStringLiteral("core/server/x.cpp"), QStringLiteral("#include <QTcpServer>\n")).isEmpty());
}

QTEST_APPLESS_MAIN(TestLayers)
#include "test_layers.moc"
