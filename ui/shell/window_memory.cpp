#include "ui/shell/window_memory.h"

#include "ui/widgets/arranged.h"
#include "ui/widgets/column_fit.h"
#include "ui/widgets/filter_field.h"

#include <QCryptographicHash>
#include <QHeaderView>
#include <QMainWindow>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QTreeView>

#include <algorithm>
#include <vector>

namespace rolewright::ui {
namespace {

const QString stateKey = QStringLiteral("window");
const QString geometryKey = QStringLiteral("geometry");
const QString arrangementKey = QStringLiteral("arrangement");
const QString contentKey = QStringLiteral("content");

QString keyOf(const char* kind, const QObject& part)
{
    return QLatin1String(kind) + QLatin1Char('/') + part.objectName();
}

/// Calls `visit(part, key)` for every part of this kind that is in `whole`, itself in the same window, and has a name.
template <typename Part, typename Visit>
void forEach(const QWidget& whole, const char* kind, Visit visit)
{
    for (Part* part : whole.findChildren<Part*>()) {
        if (part->window() == whole.window() && !part->objectName().isEmpty())
            visit(*part, keyOf(kind, *part));
    }
}

template <typename Visit>
void forEachHeader(const QWidget& whole, Visit visit)
{
    const auto take = [&visit](QHeaderView* header, const QString& key) {
        if (header->count() > 0 && !header->isHidden())
            visit(*header, key);
    };
    forEach<QTableView>(whole, "columns", [&](const QTableView& view, const QString& key) { take(view.horizontalHeader(), key); });
    forEach<QTreeView>(whole, "columns", [&](const QTreeView& view, const QString& key) { take(view.header(), key); });
}

using Values = QMap<QString, QVariant>;

/// Which columns somebody gave a width; the others fit what is in them.
QString ownOf(const QString& key) { return key + QStringLiteral("/own"); }

/// Settings read no lists of numbers back before somebody has made one.
QVariantList listOf(const QList<int>& numbers) { return {numbers.begin(), numbers.end()}; }

Values partsOf(const QWidget& whole)
{
    Values values;
    forEach<QSplitter>(whole, "splitter", [&](const QSplitter& splitter, const QString& key) { values.insert(key, splitter.saveState()); });
    forEachHeader(whole, [&](const QHeaderView& header, const QString& key) {
        values.insert(key, header.saveState());
        if (const ColumnFit* fit = ColumnFit::of(header))
            values.insert(ownOf(key), listOf(fit->own()));
    });
    return values;
}

void arrangeParts(const QWidget& whole, const Values& values)
{
    forEach<QSplitter>(whole, "splitter", [&](QSplitter& splitter, const QString& key) { splitter.setProperty(arrangedProperty, splitter.restoreState(values.value(key).toByteArray())); });
    forEachHeader(whole, [&](QHeaderView& header, const QString& key) {
        const QByteArray state = values.value(key).toByteArray();
        if (state.isEmpty())
            return;
        std::vector<QHeaderView::ResizeMode> modes;  // are the page's, and change with the room
        for (int column = 0; column < header.count(); ++column)
            modes.push_back(header.sectionResizeMode(column));
        header.restoreState(state);
        for (int column = 0; column < std::min(header.count(), static_cast<int>(modes.size())); ++column)
            header.setSectionResizeMode(column, modes[static_cast<std::size_t>(column)]);
        QList<int> own;
        for (const QVariant& column : values.value(ownOf(key)).toList())
            own += column.toInt();
        if (ColumnFit* fit = ColumnFit::of(header))
            fit->setOwn(own);
    });
}

void fillParts(const QWidget& whole, const Values& values)
{
    forEach<FilterField>(whole, "filter", [&](FilterField& field, const QString& key) { field.setText(values.value(key).toString()); });
    forEach<QTabWidget>(whole, "tab", [&](QTabWidget& tabs, const QString& key) {
        if (const int index = values.value(key, -1).toInt(); index >= 0 && index < tabs.count())
            tabs.setCurrentIndex(index);
    });
}

}  // namespace

WindowMemory::WindowMemory(QMainWindow& window, const QString& workspace)
    : QObject(&window), m_window(window), m_group(groupOf(workspace)), m_designed(arrangement())
{
}

QString WindowMemory::groupOf(const QString& workspace)
{
    constexpr int digits = 16;
    const QByteArray hash = QCryptographicHash::hash(workspace.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("workspaces/%1/").arg(QString::fromLatin1(hash.left(digits)));
}

WindowMemory::Values WindowMemory::arrangement() const
{
    Values values = partsOf(m_window);
    values.insert(stateKey, m_window.saveState());
    return values;
}

void WindowMemory::arrange(const Values& values)
{
    m_window.restoreState(values.value(stateKey).toByteArray());
    arrangeParts(m_window, values);
}

WindowMemory::Values WindowMemory::content() const
{
    Values values;
    forEach<FilterField>(m_window, "filter", [&](const FilterField& field, const QString& key) { values.insert(key, field.text()); });
    forEach<QTabWidget>(m_window, "tab", [&](const QTabWidget& tabs, const QString& key) { values.insert(key, tabs.currentIndex()); });
    return values;
}

void WindowMemory::restore()
{
    if (const QVariant geometry = value(geometryKey); geometry.isValid())
        m_window.restoreGeometry(geometry.toByteArray());
    if (const Values arranged = kept(arrangementKey); !arranged.isEmpty())
        arrange(arranged);
    fillParts(m_window, kept(contentKey));
}

void WindowMemory::take(const QWidget& part)
{
    m_designed.insert(partsOf(part));
    if (const Values arranged = kept(arrangementKey); !arranged.isEmpty())
        arrangeParts(part, arranged);
    fillParts(part, kept(contentKey));
}

/// What was not there in this run stays as it was kept.
void WindowMemory::save() const
{
    setValue(geometryKey, m_window.saveGeometry());
    for (const auto& [key, now] : {std::pair(arrangementKey, arrangement()), std::pair(contentKey, content())}) {
        Values all = kept(key);
        all.insert(now);
        setValue(key, all);
    }
}

void WindowMemory::reset()
{
    setValue(arrangementKey, QVariant());  // what is not there yet comes as it was designed
    arrange(m_designed);
}

void WindowMemory::setValue(const QString& name, const QVariant& value) const
{
    QSettings().setValue(m_group + name, value);
}

QVariant WindowMemory::value(const QString& name) const
{
    return QSettings().value(m_group + name);
}

}  // namespace rolewright::ui
