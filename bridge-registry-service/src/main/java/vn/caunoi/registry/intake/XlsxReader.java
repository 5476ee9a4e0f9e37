package vn.caunoi.registry.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads a workbook sheet by sheet and row by row, after its size was measured: what a small file may open to is bounded
 * before a parser sees it.
 */
class XlsxReader {
    static final long MOST_INFLATED = 48L << 20;
    private static final int MOST_ENTRIES = 1_000;

    static {
        // By ratio alone, ten thousand rows that are much alike would be refused; what counts is measured below.
        ZipSecureFile.setMinInflateRatio(0);
    }

    List<Grid> read(byte[] file) {
        measure(file);
        try (var workbook = OPCPackage.open(new ByteArrayInputStream(file))) {
            var reader = new XSSFReader(workbook);
            var strings = new ReadOnlySharedStringsTable(workbook);
            var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            var grids = new ArrayList<Grid>();
            int rows = 0;
            while (sheets.hasNext()) {
                try (var sheet = sheets.next()) {
                    var read = sheet(sheet, strings, SpreadsheetReader.MOST_ROWS - rows);
                    rows += read.size();
                    grids.add(new Grid(sheets.getSheetName(), read));
                }
            }
            return grids;
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | SAXException
                | ParserConfigurationException
                | IllegalArgumentException e) {
            throw Refused.unreadable();
        }
    }

    private static List<Grid.Row> sheet(InputStream xml, ReadOnlySharedStringsTable strings, int most)
            throws IOException, SAXException, ParserConfigurationException {
        var rows = new SheetRows(strings, most);
        var parser = XMLHelper.newXMLReader();
        parser.setContentHandler(rows);
        parser.parse(new InputSource(xml));
        return rows.read();
    }

    /** Reads it through once without keeping anything. */
    private static void measure(byte[] file) {
        boolean workbook = false;
        long inflated = 0;
        int entries = 0;
        var buffer = new byte[8_192];
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw Refused.tooMuch();
                }
                if (entry.getName().endsWith("vbaProject.bin")) {
                    throw Refused.macros();
                }
                workbook |= entry.getName().equals("xl/workbook.xml");
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    inflated += read;
                    if (inflated > MOST_INFLATED) {
                        throw Refused.tooMuch();
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Refused.unreadable();
        }
        if (!workbook) {
            throw Refused.noSpreadsheet();
        }
    }
}
