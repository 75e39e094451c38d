package wattdesk.meterio.sim.card;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// How a meter gets at the parts of a card. Whatever the card refuses is a [Refused].
abstract class CardFace {

    /// The card does not let the meter in.
    static final class Refused extends Exception {
        Refused(int status) {
            super(Integer.toHexString(status), null, false, false);
        }
    }

    private final VirtualCard card;

    CardFace(VirtualCard card) {
        this.card = card;
    }

    static CardFace of(VirtualCard card) {
        return switch (card) {
            case MifareCard mifare -> new Contactless(mifare);
            case CpuCard cpu -> new Processor(cpu);
            case MemoryCard memory -> new Memory(memory);
            default -> throw new IllegalArgumentException(card.kind());
        };
    }

    abstract byte[] serial() throws Refused;

    abstract byte[] read(int part, SlotCodec codec) throws Refused;

    abstract void write(int part, byte[] bytes, SlotCodec codec) throws Refused;

    static int length(int part) {
        return part == SlotCodec.HEADER ? 32 : 48;
    }

    byte[] ask(int... command) throws Refused {
        byte[] bytes = new byte[command.length];
        for (int i = 0; i < command.length; i++) {
            bytes[i] = (byte) command[i];
        }
        return ask(bytes);
    }

    byte[] ask(byte[] command) throws Refused {
        byte[] answer = card.command(command);
        int status = ((answer[answer.length - 2] & 0xFF) << 8) | (answer[answer.length - 1] & 0xFF);
        if (status != VirtualCard.OK && status != 0x9007) {
            throw new Refused(status);
        }
        return Arrays.copyOf(answer, answer.length - 2);
    }

    byte[] send(int[] head, byte[] data) throws Refused {
        var command = ByteBuffer.allocate(5 + data.length);
        for (int i = 0; i < 4; i++) {
            command.put((byte) head[i]);
        }
        return ask(command.put((byte) data.length).put(data).array());
    }

    private static final class Contactless extends CardFace {
        Contactless(MifareCard card) {
            super(card);
        }

        @Override
        byte[] serial() throws Refused {
            return ask(0xFF, 0xCA, 0, 0, 0);
        }

        private int open(int part, char key, SlotCodec codec) throws Refused {
            int sector = part == SlotCodec.HEADER ? 0 : part + 1;
            send(new int[] {0xFF, 0x82, 0, 0}, codec.sectorKey(sector, key));
            send(new int[] {0xFF, 0x86, 0, 0}, new byte[] {
                1, 0, (byte) (sector * 4), (byte) (key == 'A' ? 0x60 : 0x61), 0});
            return part == SlotCodec.HEADER ? 1 : sector * 4;
        }

        @Override
        byte[] read(int part, SlotCodec codec) throws Refused {
            int first = open(part, 'A', codec);
            var bytes = ByteBuffer.allocate(length(part));
            while (bytes.hasRemaining()) {
                bytes.put(ask(0xFF, 0xB0, 0, first++, 16));
            }
            return bytes.array();
        }

        @Override
        void write(int part, byte[] bytes, SlotCodec codec) throws Refused {
            int first = open(part, 'B', codec);
            for (int at = 0; at < bytes.length; at += 16) {
                send(new int[] {0xFF, 0xD6, 0, first++}, Arrays.copyOfRange(bytes, at, at + 16));
            }
        }
    }

    private static final class Processor extends CardFace {
        Processor(CpuCard card) {
            super(card);
        }

        @Override
        byte[] serial() throws Refused {
            send(new int[] {0, 0xA4, 0, 0}, new byte[] {0x3F, 0});
            byte[] serial = ask(0, 0xB0, 0x99, 1, 8);
            send(new int[] {0, 0xA4, 4, 0}, new byte[] {(byte) 0xF0, 'P', 'B', 'S', '1'});
            return serial;
        }

        private static int[] at(int part) {
            return part == SlotCodec.HEADER ? new int[] {0x82, 0}
                    : new int[] {part < 2 ? 0x81 : 0x85, 48 * (part % 2)};
        }

        @Override
        byte[] read(int part, SlotCodec codec) throws Refused {
            return ask(0, 0xB0, at(part)[0], at(part)[1], length(part));
        }

        @Override
        void write(int part, byte[] bytes, SlotCodec codec) throws Refused {
            send(new int[] {0, 0x82, 0, 1},
                    DesChain.twoKeys(codec.key(3, "EXT1"), ask(0, 0x84, 0, 0, 8)));
            byte[] challenge = ask(0, 0x84, 0, 0, 8);
            var signed = ByteBuffer.allocate(5 + bytes.length).put((byte) 4).put((byte) 0xD6)
                    .put((byte) at(part)[0]).put((byte) at(part)[1])
                    .put((byte) (bytes.length + 4)).put(bytes).array();
            byte[] mac = DesChain.mac(codec.key(3, "MAC1"), challenge, signed);
            ask(ByteBuffer.allocate(signed.length + 4).put(signed).put(mac).array());
        }
    }

    private static final class Memory extends CardFace {
        Memory(MemoryCard card) {
            super(card);
        }

        private static int address(int part) {
            return part == SlotCodec.HEADER ? 0x20 : 0x40 + 48 * part;
        }

        @Override
        byte[] serial() throws Refused {
            send(new int[] {0xFF, 0xA4, 0, 0}, new byte[] {6});
            return ask(0xFF, 0xB0, 0, 0x2C, 8);
        }

        @Override
        byte[] read(int part, SlotCodec codec) throws Refused {
            return ask(0xFF, 0xB0, 0, address(part), length(part));
        }

        @Override
        void write(int part, byte[] bytes, SlotCodec codec) throws Refused {
            send(new int[] {0xFF, 0x20, 0, 0}, new byte[] {-1, -1, -1});
            for (int at = 0; at < bytes.length; at += 16) {
                send(new int[] {0xFF, 0xD0, 0, address(part) + at},
                        Arrays.copyOfRange(bytes, at, at + 16));
            }
        }
    }
}
