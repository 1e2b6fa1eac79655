/// The filter of lists against a plain one, while the source changes in every way a model can: rows stay what they were, selected and remembered.
#include "ui/models/filter_model.h"
#include "ui/models/rows_model.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QStandardItemModel>
#include <QTest>

#include <algorithm>
#include <optional>
#include <random>

using namespace rolewright::ui;

namespace {

constexpr int IdRole = Qt::UserRole + 50;

/// A source of two columns, the first sorted by text and the second by number; and what the filter must show of it, found the plain way.
class Bench {
public:
    explicit Bench(unsigned seed, int rows = 200) : m_random(seed), m_source(0, 2), m_selection(&m_filter)
    {
        if (rows < 1000)  // it looks at every row at every signal
            m_tester.emplace(&m_filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        insert(rows);
        m_filter.setSourceModel(&m_source);
    }

    /// What is shown is sorted as was asked for, at once or when the worker is done.
    void settle()
    {
        QTRY_COMPARE(shown(), expected());
    }
    void sortBy(int column, Qt::SortOrder order)
    {
        m_column = column;
        m_order = order;
        m_filter.sort(column, order);
    }
    void changeUnderTheSorting()
    {
        insert(1);
        remove(100);
        rewrite(1);
        insert(100);
        rewrite(100);
        remove(1);
    }
    QStringList shown() const
    {
        QStringList ids;
        for (int row = 0; row < m_filter.rowCount(); ++row)
            ids += idOf(m_filter.index(row, 0));
        return ids;
    }
    void turn() { QCoreApplication::processEvents(); }
    void insertMany() { insert(6000); }
    void rearrange() { m_source.sort(0); }
    void filter(const QString& text)
    {
        m_text = text;
        m_filter.setFilterText(text);
    }
    void rememberSome() { remember(); }

    void change()
    {
        switch (m_random() % 8) {
        case 0: return insert(m_random() % 2 ? 1 : 100);
        case 1: return remove(m_random() % 2 ? 1 : 100);
        case 2: return rewrite(m_random() % 2 ? 1 : 100);
        case 3: case 4: {
            static const QStringList texts = {QString(), QStringLiteral("a"), QStringLiteral("a b"), QStringLiteral("AB"), QStringLiteral("ab c"), QStringLiteral("zz"), QStringLiteral("1")};
            m_text = texts[static_cast<qsizetype>(m_random() % static_cast<unsigned>(texts.size()))];
            return m_filter.setFilterText(m_text);
        }
        case 5:
            return sortBy(static_cast<int>(m_random() % 3) - 1, m_random() % 2 ? Qt::AscendingOrder : Qt::DescendingOrder);
        case 6: return m_source.sort(0);  // a new layout of the source
        default: return remember();
        }
    }

    void check()
    {
        const QStringList shown = this->shown();
        QCOMPARE(shown, expected());
        for (const auto& [index, id] : m_remembered) {
            QCOMPARE(index.isValid(), shown.contains(id));
            if (index.isValid())
                QCOMPARE(idOf(index), id);
        }
        std::erase_if(m_remembered, [](const auto& one) { return !one.first.isValid(); });  // hidden once is forgotten
        for (const QModelIndex& index : m_selection.selectedRows())
            QVERIFY(m_selected.contains(idOf(index)));
        for (int row = 0; row < m_source.rowCount(); ++row) {
            const QModelIndex here = m_filter.mapFromSource(m_source.index(row, 0));
            QCOMPARE(here.isValid(), shown.contains(idOf(m_source.index(row, 0))));
            QVERIFY(!here.isValid() || m_filter.mapToSource(here).row() == row);
        }
    }

private:
    static QString idOf(const QModelIndex& index) { return index.data(IdRole).toString(); }

    QStringList expected() const
    {
        const QStringList words = m_text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        std::vector<int> rows;
        for (int row = 0; row < m_source.rowCount(); ++row) {
            const QString text = m_source.index(row, 0).data(FilterRole).toString().toLower();
            if (std::all_of(words.begin(), words.end(), [&](const QString& word) { return text.contains(word); }))
                rows.push_back(row);
        }
        const auto key = [this](int row) { return m_source.index(row, m_column).data(SortRole); };
        const auto less = [&](int a, int b) { return m_column == 0 ? key(a).toString().compare(key(b).toString(), Qt::CaseInsensitive) < 0 : key(a).toInt() < key(b).toInt(); };
        if (m_column >= 0)
            std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) { return m_order == Qt::AscendingOrder ? less(a, b) : less(b, a); });
        QStringList ids;
        for (const int row : rows)
            ids += idOf(m_source.index(row, 0));
        return ids;
    }

    QString randomText()
    {
        QString text;
        for (unsigned i = 0; i < 4; ++i)
            text += QChar::fromLatin1("abcABC1 "[m_random() % 8]);
        return text;
    }
    void write(int row)
    {
        const QString text = randomText();
        m_source.item(row, 0)->setData(text, SortRole);
        m_source.item(row, 0)->setData(text, FilterRole);
        m_source.item(row, 1)->setData(static_cast<int>(m_random() % 50), SortRole);
    }
    void insert(int count)
    {
        const int at = static_cast<int>(m_random() % static_cast<unsigned>(m_source.rowCount() + 1));
        m_source.insertRows(at, count);
        m_source.blockSignals(true);  // one signal for what is in them
        for (int row = at; row < at + count; ++row) {
            for (int column = 0; column < 2; ++column) {
                auto* item = new QStandardItem;
                item->setData(QString::number(m_next), IdRole);
                m_source.setItem(row, column, item);
            }
            ++m_next;
            write(row);
        }
        m_source.blockSignals(false);
        Q_EMIT m_source.dataChanged(m_source.index(at, 0), m_source.index(at + count - 1, 1));
    }
    void remove(int count)
    {
        count = std::min(count, m_source.rowCount());
        m_source.removeRows(static_cast<int>(m_random() % static_cast<unsigned>(m_source.rowCount() - count + 1)), count);
        if (m_source.rowCount() == 0)
            insert(100);
    }
    void rewrite(int count)
    {
        const int first = static_cast<int>(m_random() % static_cast<unsigned>(m_source.rowCount()));
        const int last = std::min(first + count, m_source.rowCount()) - 1;
        m_source.blockSignals(true);  // one signal for all
        for (int row = first; row <= last; ++row)
            write(row);
        m_source.blockSignals(false);
        Q_EMIT m_source.dataChanged(m_source.index(first, 0), m_source.index(last, 1));
    }
    void remember()
    {
        m_remembered.clear();
        m_selected.clear();
        m_selection.clear();
        for (int row = 0; row < m_filter.rowCount(); row += 3) {
            const QModelIndex index = m_filter.index(row, 0);
            m_remembered.emplace_back(index, idOf(index));
            m_selection.select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
            m_selected += idOf(index);
        }
    }

    std::mt19937 m_random;
    QStandardItemModel m_source;
    FilterModel m_filter;
    std::optional<QAbstractItemModelTester> m_tester;
    QItemSelectionModel m_selection;
    QString m_text;
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    int m_next = 0;
    std::vector<std::pair<QPersistentModelIndex, QString>> m_remembered;
    QStringList m_selected;
};

}  // namespace

class TestFilterModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhatAPlainFilterShows_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 8; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void showsWhatAPlainFilterShows()
    {
        QFETCH(unsigned, seed);
        Bench bench(seed);
        for (int step = 0; step < 120; ++step) {
            bench.change();
            bench.check();
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(QStringLiteral("after step %1").arg(step)));
        }
    }
    /// More rows than are sorted at once: what was shown stays until a worker has sorted them, whatever happens meanwhile.
    void sortsManyRowsElsewhere_data()
    {
        QTest::addColumn<int>("turns");
        for (const int turns : {0, 1, 2, 4, 8})  // how far the sorting has come when the source changes under it
            QTest::addRow("%d turns", turns) << turns;
    }
    void sortsManyRowsElsewhere()
    {
        QFETCH(int, turns);
        Bench bench(static_cast<unsigned>(turns), 6500);
        bench.check();
        bench.rememberSome();
        const QStringList before = bench.shown();
        bench.sortBy(0, Qt::DescendingOrder);
        QCOMPARE(bench.shown(), before);
        bench.settle();
        bench.check();
        for (const auto& [column, order] : {std::pair(1, Qt::AscendingOrder), std::pair(0, Qt::AscendingOrder), std::pair(0, Qt::DescendingOrder)}) {
            bench.sortBy(column, order);
            for (int i = 0; i < turns; ++i)
                bench.turn();
            bench.changeUnderTheSorting();
            bench.settle();
            bench.check();
        }
    }
    void whoAsksForAnotherOrderMeanwhileGetsTheLast()
    {
        Bench bench(1, 6500);
        bench.sortBy(0, Qt::AscendingOrder);
        bench.turn();
        bench.sortBy(1, Qt::DescendingOrder);
        bench.turn();
        bench.filter(QStringLiteral("a"));
        bench.settle();
        bench.check();
        bench.sortBy(0, Qt::AscendingOrder);
        bench.sortBy(-1, Qt::AscendingOrder);
        bench.check();
    }
    void manyRowsThatComeAreSortedAfterwards()
    {
        Bench bench(2, 1000);
        bench.sortBy(1, Qt::AscendingOrder);
        bench.check();
        bench.rememberSome();
        bench.insertMany();
        bench.settle();
        bench.check();
        bench.rearrange();
        bench.settle();
        bench.check();
    }
    void readsNothingFromASourceThatIsGone()
    {
        FilterModel filter;
        {
            QStandardItemModel source(3, 1);
            filter.setSourceModel(&source);
            QCOMPARE(filter.rowCount(), 3);
        }
        QVERIFY(!filter.index(0, 0).data().isValid());
        QCoreApplication::processEvents();  // nothing is read ahead any more
        filter.setSourceModel(nullptr);
        QCOMPARE(filter.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestFilterModel)
#include "test_filter_model.moc"
